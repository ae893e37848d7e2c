import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePostNeed } from '../../api/needs';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { CostRange } from './cost-range';
import { HelpingSeeds } from './helping-seeds';
import { bodyOf, emptyDraft } from './need-draft';
import { NeedForm } from './need-form';
import { NeedDesk } from './need-desk';
import styles from './needs.module.css';
import { useNeedDraft } from './use-need-draft';

export function PostNeedScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const post = usePostNeed();
  const { draft, errors, onChange, check } = useNeedDraft(() => emptyDraft);

  const send = (asDraft: boolean): void => {
    if (!check()) return;
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
      <NeedDesk
        beside={<>
          <HelpingSeeds draft={draft} />
          <CostRange draft={draft} />
          <section>
            <h2 className={styles.asideTitle}>{t('needs.post.next')}</h2>
            <ol className={styles.steps}>
              <li>{t('needs.post.nextMatch')}</li>
              <li>{t('needs.post.nextLiaison')}</li>
              <li>{t('needs.post.nextMeeting')}</li>
            </ol>
          </section>
        </>}
      >
        <form onSubmit={submit} noValidate className={styles.sheet} aria-label={t('needs.post.title')}>
          <NeedForm draft={draft} errors={errors} onChange={onChange}>
            {post.error && <ErrorState error={post.error} kept="form" />}
            <Group gap="sm" className={styles.submit}>
              <Button type="submit" size="md" loading={post.isPending}>{t('needs.post.submit')}</Button>
              <Button variant="default" size="md" disabled={post.isPending} onClick={() => send(true)}>{t('needs.post.draft')}</Button>
            </Group>
          </NeedForm>
        </form>
      </NeedDesk>
    </Screen>
  );
}
