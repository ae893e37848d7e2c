import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TableError } from '../../api/types';
import { FormSection } from '../../shared/form-section';
import { PlusIcon } from '../../shared/icons';
import { Finding } from './finding';
import { type DraftRule, moved, newRule } from './policy-draft';
import { RuleFields } from './rule-fields';

interface RulesFieldsProps {
  readonly rules: readonly DraftRule[];
  readonly findings: readonly TableError[];
  readonly onChange: (rules: readonly DraftRule[]) => void;
  readonly onTry: (shown: NonNullable<TableError['case']>) => void;
  readonly onAddRest: () => void;
}

/** The rules in their order, each with what the check says about it; below them what none of them decides. */
export function RulesFields({ rules, findings, onChange, onTry, onAddRest }: RulesFieldsProps) {
  const { t } = useTranslation();
  const change = (key: number, part: Partial<DraftRule>): void => onChange(rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)));
  const findingOf = (index: number) => {
    const found = findings.find(({ rule }) => rule === index);
    return found && <Finding finding={found} onTry={onTry} />;
  };
  return (
    <FormSection number={2} title={t('policies.edit.rules')}>
      {rules.map((rule, index) => (
        <RuleFields
          key={rule.key} rule={rule} index={index} last={index === rules.length - 1} finding={findingOf(index)}
          onChange={(part) => change(rule.key, part)} onMove={(by) => onChange(moved(rules, index, by))}
          onRemove={rules.length > 1 ? () => onChange(rules.filter(({ key }) => key !== rule.key)) : undefined}
        />
      ))}
      {findings.filter(({ rule }) => rule === null).map((found) => (
        <Finding key={found.code} finding={found} onTry={onTry} {...(found.code === 'overhead.table_leaves_case' && { onAddRest })} />
      ))}
      <Button variant="default" size="compact-sm" w="fit-content" leftSection={<PlusIcon />} onClick={() => onChange([...rules, newRule(Math.max(...rules.map(({ key }) => key)) + 1)])}>{t('policies.edit.addRule')}</Button>
    </FormSection>
  );
}
