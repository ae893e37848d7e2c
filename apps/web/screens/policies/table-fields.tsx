import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../shared/form-section';
import type { PolicyDraft } from './policy-draft';

interface TableFieldsProps {
  readonly draft: PolicyDraft;
  readonly onChange: (change: Partial<PolicyDraft>) => void;
}

/** What holds for the whole table: from when, by which day, rounding, tax, amendments. */
export function TableFields({ draft, onChange }: TableFieldsProps) {
  const { t } = useTranslation();
  const { dateBasis, rounding, tax, amendment } = draft;
  const taxed = tax.mode === 'exclusive' || tax.mode === 'inclusive';
  return (
    <FormSection number={1} title={t('policies.edit.whole')} columns>
      <TextInput type="date" required label={t('policies.validFrom')} value={draft.validFrom} onChange={(event) => onChange({ validFrom: event.currentTarget.value })} />
      <NativeSelect
        label={t('policies.dateBasis.label')} value={dateBasis} data={(['start', 'signing'] as const).map((value) => ({ value, label: t(`policies.dateBasis.${value}`) }))}
        onChange={(event) => onChange({ dateBasis: event.currentTarget.value === 'signing' ? 'signing' : 'start' })}
      />
      <NativeSelect
        label={t('policies.rounding.unit')} value={String(rounding.unit)} data={([['1', 'one'], ['1000', 'thousand']] as const).map(([value, name]) => ({ value, label: t(`policies.rounding.${name}`) }))}
        onChange={(event) => onChange({ rounding: { ...rounding, unit: event.currentTarget.value === '1000' ? 1_000 : 1 } })}
      />
      <NativeSelect
        label={t('policies.rounding.scope')} value={rounding.scope} data={(['total', 'fiscalYear'] as const).map((value) => ({ value, label: t(`policies.rounding.${value}`) }))}
        onChange={(event) => onChange({ rounding: { ...rounding, scope: event.currentTarget.value === 'fiscalYear' ? 'fiscalYear' : 'total' } })}
      />
      <NativeSelect
        label={t('policies.tax.label')} value={tax.mode} data={taxModes.map((value) => ({ value, label: t(`policies.tax.${value}`) }))}
        onChange={(event) => onChange({ tax: { ...tax, mode: taxModes.find((mode) => mode === event.currentTarget.value) ?? 'exclusive' } })}
      />
      {taxed && <TextInput label={t('policies.tax.rate')} inputMode="decimal" value={tax.percent} onChange={(event) => onChange({ tax: { ...tax, percent: event.currentTarget.value } })} />}
      <NativeSelect
        label={t('policies.amendment.label')} value={amendment} data={(['current', 'original'] as const).map((value) => ({ value, label: t(`policies.amendment.${value}`) }))}
        onChange={(event) => onChange({ amendment: event.currentTarget.value === 'original' ? 'original' : 'current' })}
      />
      <TextInput required maxLength={500} label={t('policies.source')} value={draft.source} onChange={(event) => onChange({ source: event.currentTarget.value })} />
      <TextInput maxLength={2_000} label={t('policies.note')} value={draft.note} onChange={(event) => onChange({ note: event.currentTarget.value })} />
    </FormSection>
  );
}

const taxModes = ['exclusive', 'inclusive', 'none', 'export'] as const;
