import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LineKind } from '../../api/types';
import { FormSection } from '../../shared/form-section';
import { PlusIcon, TrashIcon } from '../../shared/icons';
import { YenInput } from '../../shared/yen-input';
import type { DraftLine } from './contract-draft';
import styles from './draft-contract.module.css';

const kinds = ['direct', 'intellectualContribution', 'researcherFee', 'strategicFee'] as const satisfies readonly LineKind[];

export function LineFields({ lines, onChange }: { readonly lines: readonly DraftLine[]; readonly onChange: (lines: readonly DraftLine[]) => void }) {
  const { t } = useTranslation();
  const change = (key: number, part: Partial<DraftLine>): void => onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = (): void => onChange([...lines, { key: Math.max(0, ...lines.map((line) => line.key)) + 1, kind: 'direct', basis: '', amount: undefined }]);
  return (
    <FormSection number={2} title={t('engagements.form.lines')}>
      {lines.map((line, index) => (
        <div key={line.key} className={styles.line} role="group" aria-label={t('engagements.form.line', { number: index + 1 })}>
          <NativeSelect
            label={t('engagements.form.kind')} value={line.kind} data={kinds.map((kind) => ({ value: kind, label: t(`engagements.lineKind.${kind}`) }))}
            onChange={(event) => change(line.key, { kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'direct' })}
          />
          <TextInput
            label={t('engagements.form.basis')} required maxLength={500} placeholder={t('engagements.form.basisHint')} value={line.basis}
            onChange={(event) => change(line.key, { basis: event.currentTarget.value })}
          />
          <YenInput label={t('engagements.form.amount')} required value={line.amount} onChange={(amount) => change(line.key, { amount })} />
          <ActionIcon
            variant="subtle" color="gray" size="lg" disabled={lines.length === 1} aria-label={t('engagements.form.removeLine', { number: index + 1 })}
            onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
          >
            <TrashIcon />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" size="compact-sm" w="fit-content" leftSection={<PlusIcon />} onClick={add}>{t('engagements.form.addLine')}</Button>
    </FormSection>
  );
}
