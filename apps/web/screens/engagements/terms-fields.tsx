import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContractType } from '../../api/types';
import { FormSection } from '../../shared/form-section';
import type { ContractDraft } from './contract-draft';

const types = [
  'joint_research', 'commissioned_research', 'academic_consulting', 'joint_research_chair', 'joint_research_department',
  'co_creation_lab', 'consortium', 'open_application', 'pooled_contribution',
] as const satisfies readonly ContractType[];

const clauses = ['none', 'unused_direct', 'unused_except_researcher_fee'] as const satisfies readonly ContractDraft['refundClause'][];

const dates = [['signingDate', 'signing'], ['startDate', 'start'], ['endDate', 'end']] as const;

export function TermsFields({ draft, onChange }: { readonly draft: ContractDraft; readonly onChange: (change: Partial<ContractDraft>) => void }) {
  const { t } = useTranslation();
  return (
    <FormSection number={1} title={t('engagements.form.terms')} columns>
      <NativeSelect
        label={t('engagements.form.type')} value={draft.type} data={types.map((type) => ({ value: type, label: t(`engagements.type.${type}`) }))}
        onChange={(event) => onChange({ type: types.find((type) => type === event.currentTarget.value) ?? 'joint_research' })}
      />
      <NativeSelect
        label={t('engagements.form.refundClause')} value={draft.refundClause} data={clauses.map((clause) => ({ value: clause, label: t(`engagements.form.clause.${clause}`) }))}
        onChange={(event) => onChange({ refundClause: clauses.find((clause) => clause === event.currentTarget.value) ?? 'none' })}
      />
      {dates.map(([field, label]) => (
        <TextInput
          key={field} type="date" required label={t(`engagements.form.${label}`)} value={draft[field]} {...(field === 'endDate' && { min: draft.startDate })}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
    </FormSection>
  );
}
