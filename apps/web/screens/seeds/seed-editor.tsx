import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '../../api/directory';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { budgetOf } from '../../shared/budget-bands';
import { focusFirstError } from '../../shared/focus-first-error';
import { availabilityOf, checkSeed, type SeedDraft, type SeedErrors } from './seed-draft';
import styles from './seed-editor.module.css';
import { SeedForm } from './seed-form';
import { SeedSheet } from './seed-sheet';

interface SeedEditorProps {
  readonly name: string;
  readonly initial: SeedDraft;
  readonly researcher: string | null;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSubmit: (draft: SeedDraft) => void;
}

/** Form left; right, as it is written, what others will see. */
export function SeedEditor({ name, initial, researcher, submit, busy, error, onSubmit }: SeedEditorProps) {
  const { t } = useTranslation();
  const session = useSession();
  const departments = useDepartments();
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<SeedErrors>({});
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const found = checkSeed(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) focusFirstError();
    else onSubmit(draft);
  };
  const department = departments.data?.find(({ id }) => id === draft.departmentId)?.name;
  return (
    <div className={styles.layout}>
      <form className={styles.sheet} onSubmit={send} noValidate aria-label={name}>
        <SeedForm draft={draft} errors={errors} onChange={(change) => setDraft((before) => ({ ...before, ...change }))} />
        {error && <ErrorState error={error} kept="form" />}
        <Group gap="sm">
          <Button type="submit" size="md" loading={busy}>{submit}</Button>
          <ButtonLink variant="subtle" color="gray" size="md" to="/my-seeds">{t('shared.cancel')}</ButtonLink>
        </Group>
      </form>
      <aside className={styles.preview} aria-label={t('seeds.form.preview')}>
        <p className={styles.label}>{t('seeds.form.preview')} · {t(`seeds.visibility.${draft.visibility}`)}</p>
        <h2 className={styles.title}>{draft.titleJa || draft.titleEn || '…'}</h2>
        <p className={styles.place}>{[session?.organisation.name, department].filter(Boolean).join(' ')}</p>
        <SeedSheet seed={{ ...draft, cost: budgetOf(draft.cost) ?? null, availability: availabilityOf(draft), body: draft.bodyJa || draft.bodyEn, trl: draft.trl ? Number(draft.trl) : null, researcher }} />
      </aside>
    </div>
  );
}
