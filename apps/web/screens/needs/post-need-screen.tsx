import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePostNeed } from '../../api/needs';
import { ErrorState } from '../../shared/error-state';
import { focusFirstError } from '../../shared/focus-first-error';
import { Screen } from '../../shared/screen';
import { bodyOf, checkDraft, emptyDraft, type FieldErrors, type NeedDraft } from './need-draft';
import { NeedForm } from './need-form';
import styles from './needs.module.css';
import { RelatedSeeds } from './related-seeds';

export function PostNeedScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const post = usePostNeed();
  const [draft, setDraft] = useState<NeedDraft>(emptyDraft);
  const [errors, setErrors] = useState<FieldErrors>({});

  const send = (asDraft: boolean): void => {
    const found = checkDraft(draft);
    setErrors(found);
    if (Object.keys(found).length > 0) {
      focusFirstError();
      return;
    }
    post.mutate({ ...bodyOf(draft), ...(asDraft && { draft: true }) }, {
      onSuccess(need) {
        notifications.show({ message: t(asDraft ? 'needs.post.drafted' : 'needs.post.posted') });
        void navigate({ to: '/needs', search: { need: need.id } });
      },
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(false);
  };

  return (
    <Screen title={t('needs.post.title')} intro={t('needs.post.intro')}>
      <div className={styles.compose}>
        <form onSubmit={submit} noValidate className={styles.sheet} aria-label={t('needs.post.title')}>
          <NeedForm draft={draft} errors={errors} onChange={(change) => setDraft((before) => ({ ...before, ...change }))}>
            {post.error && <ErrorState error={post.error} kept="form" />}
            <Group gap="sm" className={styles.submit}>
              <Button type="submit" size="md" loading={post.isPending}>{t('needs.post.submit')}</Button>
              <Button variant="default" size="md" disabled={post.isPending} onClick={() => send(true)}>{t('needs.post.draft')}</Button>
            </Group>
          </NeedForm>
        </form>
        <aside className={styles.aside}>
          <RelatedSeeds text={[draft.title, ...draft.keywords].join(' ').trim()} />
          <section>
            <h2 className={styles.asideTitle}>{t('needs.post.next')}</h2>
            <ol className={styles.steps}>
              <li>{t('needs.post.nextMatch')}</li>
              <li>{t('needs.post.nextLiaison')}</li>
              <li>{t('needs.post.nextMeeting')}</li>
            </ol>
          </section>
        </aside>
      </div>
    </Screen>
  );
}
