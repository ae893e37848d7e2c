import { NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FormSection } from '../../shared/form-section';
import { prefectures } from '../../shared/prefectures';
import { WordsInput } from '../../shared/words-input';
import { AudienceFields } from './audience-fields';
import { NeedDetails } from './need-details';
import { budgetBands } from '../../shared/budget-bands';
import type { FieldErrors, NeedDraft } from './need-draft';

export interface NeedFormProps {
  readonly draft: NeedDraft;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<NeedDraft>) => void;
  /** Where the budget is not the writer's to see. */
  readonly withoutBudget?: boolean;
  readonly children?: ReactNode;
}

export function NeedForm({ draft, errors, onChange, withoutBudget = false, children }: NeedFormProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const wrong = (field: keyof FieldErrors): string | undefined => (errors[field] ? t(`needs.form.${errors[field]}`) : undefined);
  return (
    <Stack gap={40}>
      <FormSection number={1} title={t('needs.form.what')}>
        <TextInput
          label={t('needs.form.title')} description={t('needs.form.titleHint')} required size="md" maxLength={200} error={wrong('title')}
          value={draft.title} onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('needs.form.body')} description={t('needs.form.bodyHint')} required size="md" autosize minRows={7} maxRows={24} error={wrong('body')}
          value={draft.body} onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
      </FormSection>
      <FormSection number={2} title={t('needs.form.conditions')}>
        <Textarea
          label={t('needs.form.mustHave')} size="md" autosize minRows={2} maxRows={10}
          value={draft.mustHave} onChange={(event) => onChange({ mustHave: event.currentTarget.value })}
        />
        <Textarea
          label={t('needs.form.niceToHave')} size="md" autosize minRows={2} maxRows={10}
          value={draft.niceToHave} onChange={(event) => onChange({ niceToHave: event.currentTarget.value })}
        />
        <WordsInput
          size="md" label={t('needs.form.keywords')} description={t('needs.form.keywordsHint')} words={draft.keywords} most={20}
          onChange={(keywords) => onChange({ keywords })}
        />
        <WordsInput
          size="md" label={t('needs.form.fieldCodes')} description={t('needs.form.fieldCodesHint')} words={draft.fieldCodes} most={10} error={wrong('fieldCodes')}
          onChange={(fieldCodes) => onChange({ fieldCodes })}
        />
        <NeedDetails draft={draft} onChange={onChange} />
      </FormSection>
      <FormSection number={3} title={t('needs.form.money')} columns>
        {!withoutBudget && (
          <NativeSelect
            size="md" label={t('needs.form.budget')} value={draft.budget} onChange={(event) => onChange({ budget: event.currentTarget.value })}
            data={[{ value: '', label: t('needs.form.budgetNone') }, ...budgetBands.map((band) => ({ value: band.key, label: band[language] }))]}
          />
        )}
        <TextInput
          type="date" size="md" label={t('needs.form.deadline')} value={draft.deadline} onChange={(event) => onChange({ deadline: event.currentTarget.value })}
        />
        <NativeSelect
          size="md" label={t('needs.form.region')} value={draft.region} onChange={(event) => onChange({ region: event.currentTarget.value })}
          data={[{ value: '', label: t('needs.form.regionNone') }, ...prefectures]}
        />
      </FormSection>
      <FormSection number={4} title={t('needs.form.audience')}>
        <AudienceFields draft={draft} error={wrong('universities') ?? wrong('liaisons')} onChange={onChange} />
      </FormSection>
      {children}
    </Stack>
  );
}
