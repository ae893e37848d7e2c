import { Checkbox, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUniversities } from '../../api/directory';
import { LiaisonFields } from './liaison-fields';
import type { NeedAudience, NeedDraft } from './need-draft';
import styles from './needs.module.css';

const audiences = ['public', 'universities', 'liaisons'] as const satisfies readonly NeedAudience[];

interface AudienceFieldsProps {
  readonly draft: NeedDraft;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<NeedDraft>) => void;
}

/** Who may see the need, and whether they see whose it is. */
export function AudienceFields({ draft, error, onChange }: AudienceFieldsProps) {
  const { t, i18n } = useTranslation();
  const universities = useUniversities(draft.audience === 'universities');
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t('needs.form.audience')} labelProps={{ className: 'visually-hidden' }} value={draft.audience}
        onChange={(value) => onChange({ audience: audiences.find((audience) => audience === value) ?? 'public' })}
      >
        <Stack gap="sm">
          <Radio value="public" label={t('needs.form.everyone')} description={t('needs.form.everyoneHint')} />
          <Radio value="universities" label={t('needs.form.chosen')} />
          <Radio value="liaisons" label={t('needs.form.named')} description={t('needs.form.namedHint')} />
        </Stack>
      </Radio.Group>
      {draft.audience === 'universities' && (
        <Checkbox.Group
          label={t('needs.form.universities')} required error={error} value={[...draft.universities]} onChange={(chosen) => onChange({ universities: chosen })}
        >
          <div className={styles.universities}>
            {(universities.data ?? []).map((university) => (
              <Checkbox key={university.id} value={university.id} label={i18n.language === 'en' ? university.nameEn ?? university.name : university.name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      {draft.audience === 'liaisons' && <LiaisonFields chosen={draft.liaisons} error={error} onChange={(liaisons) => onChange({ liaisons })} />}
      <Checkbox
        label={t('needs.form.showName')} description={t('needs.form.showNameOff')} checked={draft.showName}
        onChange={(event) => onChange({ showName: event.currentTarget.checked })}
      />
    </Stack>
  );
}
