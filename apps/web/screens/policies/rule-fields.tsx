import { ActionIcon, Group, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TrashIcon } from '../../shared/icons';
import { ConditionField } from './condition-field';
import { bases, conditionKeys, type ConditionKey, type DraftCondition, type DraftRule } from './policy-draft';
import styles from './policies.module.css';

interface RuleFieldsProps {
  readonly rule: DraftRule;
  readonly index: number;
  readonly last: boolean;
  /** What the check says about this rule. */
  readonly finding: ReactNode;
  readonly onChange: (change: Partial<DraftRule>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: (() => void) | undefined;
}

/** One rule: its conditions, of which there are only those that were added, its rate and what that is a share of. */
export function RuleFields({ rule, index, last, finding, onChange, onMove, onRemove }: RuleFieldsProps) {
  const { t } = useTranslation();
  const number = index + 1;
  const { when } = rule;
  const asked = conditionKeys.filter((key) => when[key] !== undefined);
  const change = (part: DraftCondition): void => onChange({ when: { ...when, ...part } });
  const add = (key: ConditionKey | undefined): void => {
    if (key === undefined) return;
    const yesOrNo = key === 'sme' || key === 'umbrella' || key === 'publicMoney';
    change({ [key]: yesOrNo ? true : null });
  };
  const remove = (removed: ConditionKey): void => onChange({ when: Object.fromEntries(Object.entries(when).filter(([key]) => key !== removed)) });
  return (
    <div className={styles.rule} role="group" aria-label={t('policies.rule', { number })} data-wrong={Boolean(finding)}>
      <Group justify="space-between" gap="xs">
        <strong>{t('policies.rule', { number })}</strong>
        <Group gap={4}>
          <ActionIcon variant="subtle" color="gray" disabled={index === 0} aria-label={t('policies.edit.up', { number })} onClick={() => onMove(-1)}>↑</ActionIcon>
          <ActionIcon variant="subtle" color="gray" disabled={last} aria-label={t('policies.edit.down', { number })} onClick={() => onMove(1)}>↓</ActionIcon>
          <ActionIcon variant="subtle" color="gray" disabled={onRemove === undefined} aria-label={t('policies.edit.removeRule', { number })} onClick={onRemove}><TrashIcon /></ActionIcon>
        </Group>
      </Group>
      {asked.length === 0 && <span className={styles.always}>{t('policies.otherwise')}</span>}
      {asked.map((key) => (
        <div key={key} className={styles.condition}>
          <ConditionField condition={key} when={when} onChange={change} />
          <ActionIcon variant="subtle" color="gray" aria-label={t('policies.edit.removeCondition', { number, name: t(`policies.condition.${key}`) })} onClick={() => remove(key)}><TrashIcon /></ActionIcon>
        </div>
      ))}
      <div className={styles.outcome}>
        <NativeSelect
          label={t('policies.edit.addCondition')} value=""
          data={[{ value: '', label: t('policies.edit.chooseCondition') }, ...conditionKeys.filter((key) => when[key] === undefined).map((key) => ({ value: key, label: t(`policies.condition.${key}`) }))]}
          onChange={(event) => add(conditionKeys.find((key) => key === event.currentTarget.value))}
        />
        <NativeSelect
          label={t('policies.baseLabel')} value={rule.base} data={bases.map((value) => ({ value, label: t(`policies.base.${value}`) }))}
          onChange={(event) => onChange({ base: bases.find((base) => base === event.currentTarget.value) ?? 'direct' })}
        />
        <TextInput label={t('policies.edit.percent')} inputMode="decimal" value={rule.percent} onChange={(event) => onChange({ percent: event.currentTarget.value })} />
      </div>
      {finding}
    </div>
  );
}
