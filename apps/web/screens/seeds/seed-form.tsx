import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/directory';
import type { SeedKind, SeedVisibility } from '../../api/types';
import { FormSection } from '../../shared/form-section';
import { prefectures } from '../../shared/prefectures';
import { WordsInput } from '../../shared/words-input';
import { levels } from '../../shared/readiness-levels';
import { SeedConditions } from './seed-conditions';
import type { SeedDraft, SeedErrors } from './seed-draft';

const kinds = ['result', 'patent', 'expertise', 'equipment', 'data'] as const satisfies readonly SeedKind[];
const visibilities = ['public', 'registered', 'university'] as const satisfies readonly SeedVisibility[];

interface SeedFormProps {
  readonly draft: SeedDraft;
  readonly errors: SeedErrors;
  readonly onChange: (change: Partial<SeedDraft>) => void;
}

export function SeedForm({ draft, errors, onChange }: SeedFormProps) {
  const { t, i18n } = useTranslation();
  const departments = useDepartments();
  const wrong = (field: keyof SeedErrors): string | undefined => (errors[field] ? t(`seeds.form.${errors[field]}`) : undefined);
  return (
    <>
      <FormSection number={1} title={t('seeds.form.texts')}>
        <TextInput label={t('seeds.form.titleJa')} required size="md" maxLength={200} error={wrong('titleJa')} value={draft.titleJa} onChange={(event) => onChange({ titleJa: event.currentTarget.value })} />
        <Textarea
          label={t('seeds.form.bodyJa')} description={t('seeds.form.bodyHint')} required size="md" autosize minRows={6} maxRows={24} error={wrong('bodyJa')}
          value={draft.bodyJa} onChange={(event) => onChange({ bodyJa: event.currentTarget.value })}
        />
        <TextInput label={t('seeds.form.titleEn')} maxLength={200} value={draft.titleEn} onChange={(event) => onChange({ titleEn: event.currentTarget.value })} />
        <Textarea label={t('seeds.form.bodyEn')} autosize minRows={3} maxRows={24} value={draft.bodyEn} onChange={(event) => onChange({ bodyEn: event.currentTarget.value })} />
      </FormSection>
      <FormSection number={2} title={t('seeds.form.attributes')}>
        <WordsInput
          label={t('seeds.form.keywords')} description={t('seeds.form.keywordsHint')} words={draft.keywords} most={20}
          onChange={(keywords) => onChange({ keywords })}
        />
        <WordsInput
          label={t('seeds.form.fieldCodes')} description={t('seeds.form.fieldCodesHint')} words={draft.fieldCodes} most={10}
          error={wrong('fieldCodes')} onChange={(fieldCodes) => onChange({ fieldCodes })}
        />
        <NativeSelect
          label={t('seeds.form.department')} required error={wrong('departmentId')} value={draft.departmentId} onChange={(event) => onChange({ departmentId: event.currentTarget.value })}
          data={[{ value: '', label: '' }, ...(departments.data ?? []).map(({ id, name, nameEn }) => ({ value: id, label: i18n.language === 'en' ? nameEn ?? name : name }))]}
        />
        <NativeSelect
          label={t('seeds.kind.label')} value={draft.kind} data={kinds.map((kind) => ({ value: kind, label: t(`seeds.kind.${kind}`) }))}
          onChange={(event) => onChange({ kind: kinds.find((kind) => kind === event.currentTarget.value) ?? 'result' })}
        />
        <NativeSelect
          label={t('seeds.form.trl')} value={draft.trl} onChange={(event) => onChange({ trl: event.currentTarget.value })}
          data={[{ value: '', label: t('seeds.form.trlNone') }, ...levels]}
        />
        <NativeSelect
          label={t('seeds.form.region')} value={draft.region} onChange={(event) => onChange({ region: event.currentTarget.value })}
          data={[{ value: '', label: t('shared.none') }, ...prefectures]}
        />
      </FormSection>
      <FormSection number={3} title={t('seeds.form.conditions')}>
        <SeedConditions draft={draft} errors={errors} onChange={onChange} />
      </FormSection>
      <FormSection number={4} title={t('seeds.form.audience')}>
        <Radio.Group
          label={t('seeds.visibility.label')} labelProps={{ className: 'visually-hidden' }} value={draft.visibility}
          onChange={(value) => onChange({ visibility: visibilities.find((visibility) => visibility === value) ?? 'public' })}
        >
          <Stack gap="sm">{visibilities.map((visibility) => <Radio key={visibility} value={visibility} label={t(`seeds.visibility.${visibility}`)} />)}</Stack>
        </Radio.Group>
      </FormSection>
    </>
  );
}
