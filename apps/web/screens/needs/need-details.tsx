import { NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { levels } from '../../shared/readiness-levels';
import { WordsInput } from '../../shared/words-input';
import detailStyles from '../../shared/more-details.module.css';
import type { NeedDraft } from './need-draft';

interface NeedDetailsProps {
  readonly draft: NeedDraft;
  readonly onChange: (change: Partial<NeedDraft>) => void;
}

/** What few people know when they begin; open when something is said already. */
export function NeedDetails({ draft, onChange }: NeedDetailsProps) {
  const { t } = useTranslation();
  return (
    <details className={detailStyles.details} open={draft.equipment.length > 0 || draft.trl !== ''}>
      <summary>{t('needs.form.more')}</summary>
      <Stack gap="md" mt="md">
        <WordsInput
          size="md" label={t('needs.form.equipment')} description={t('needs.form.equipmentHint')} words={draft.equipment} most={20}
          onChange={(equipment) => onChange({ equipment })}
        />
        <NativeSelect
          size="md" label={t('needs.form.trl')} description={t('needs.form.trlHint')} value={draft.trl} onChange={(event) => onChange({ trl: event.currentTarget.value })}
          data={[{ value: '', label: t('needs.form.trlNone') }, ...levels]}
        />
      </Stack>
    </details>
  );
}
