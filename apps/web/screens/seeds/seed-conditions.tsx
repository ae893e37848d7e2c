import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../api/types';
import { budgetBands } from '../../shared/budget-bands';
import { WordsInput } from '../../shared/words-input';
import type { SeedDraft, SeedErrors } from './seed-draft';

const states = ['open', 'limited', 'not_before'] as const satisfies readonly Availability['state'][];

interface SeedConditionsProps {
  readonly draft: SeedDraft;
  readonly errors: SeedErrors;
  readonly onChange: (change: Partial<SeedDraft>) => void;
}

/** What a company would like to know before it asks: the usual cost, the equipment, and whether there is room. */
export function SeedConditions({ draft, errors, onChange }: SeedConditionsProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  return (
    <>
      <NativeSelect
        label={t('seeds.form.cost')} description={t('seeds.form.costHint')} value={draft.cost} onChange={(event) => onChange({ cost: event.currentTarget.value })}
        data={[{ value: '', label: t('seeds.form.notSaid') }, ...budgetBands.map((band) => ({ value: band.key, label: band[language] }))]}
      />
      <WordsInput
        label={t('seeds.form.equipment')} description={t('seeds.form.equipmentHint')} words={draft.equipment} most={20}
        onChange={(equipment) => onChange({ equipment })}
      />
      <NativeSelect
        label={t('seeds.form.availability')} value={draft.availability}
        onChange={(event) => onChange({ availability: states.find((state) => state === event.currentTarget.value) ?? '' })}
        data={[{ value: '', label: t('seeds.form.notSaid') }, ...states.map((state) => ({ value: state, label: t(`seeds.availability.${state}`) }))]}
      />
      {draft.availability === 'not_before' && (
        <TextInput
          type="date" label={t('seeds.form.availableFrom')} required error={errors.availableFrom && t(`seeds.form.${errors.availableFrom}`)}
          value={draft.availableFrom} onChange={(event) => onChange({ availableFrom: event.currentTarget.value })}
        />
      )}
    </>
  );
}
