import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiaisons, useUniversities } from '../../api/directory';
import styles from './needs.module.css';

interface LiaisonFieldsProps {
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (liaisons: readonly string[]) => void;
}

/** Names persons, university by university; those chosen elsewhere stay chosen. */
export function LiaisonFields({ chosen, error, onChange }: LiaisonFieldsProps) {
  const { t, i18n } = useTranslation();
  const [university, setUniversity] = useState('');
  const universities = useUniversities();
  const liaisons = useLiaisons(university);
  const shown = liaisons.data ?? [];
  const elsewhere = chosen.filter((id) => !shown.some((liaison) => liaison.id === id));
  return (
    <Stack gap="sm">
      <NativeSelect
        label={t('needs.form.liaisonsOf')} value={university} onChange={(event) => setUniversity(event.currentTarget.value)}
        data={[{ value: '', label: '' }, ...(universities.data ?? []).map(({ id, name, nameEn }) => ({ value: id, label: i18n.language === 'en' ? nameEn ?? name : name }))]}
      />
      <Checkbox.Group
        label={t('needs.form.liaisons')} required error={error} value={shown.map(({ id }) => id).filter((id) => chosen.includes(id))}
        onChange={(here) => onChange([...elsewhere, ...here])}
      >
        <div className={styles.universities}>
          {shown.map((liaison) => <Checkbox key={liaison.id} value={liaison.id} label={liaison.name} />)}
        </div>
      </Checkbox.Group>
      <Text size="sm" c="dimmed" aria-live="polite">{t('needs.form.chosenLiaisons', { count: chosen.length })}</Text>
    </Stack>
  );
}
