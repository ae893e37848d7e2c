import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNeed, useReviseNeed } from '../../api/needs';
import type { Need } from '../../api/types';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { HelpingSeeds } from './helping-seeds';
import { changesOf } from './need-changes';
import { draftOf } from './need-draft';
import { NeedDesk } from './need-desk';
import { NeedForm } from './need-form';
import styles from './needs.module.css';
import { useNeedDraft } from './use-need-draft';

const route = getRouteApi('/app/needs/$needId/edit');

export function EditNeedScreen() {
  const { t } = useTranslation();
  const { needId } = route.useParams();
  const { data: need, error } = useNeed(needId);
  return (
    <Screen title={t('needs.edit.title')} intro={t('needs.edit.intro')}>
      {error && <ErrorState error={error} />}
      {!need && !error && <RowSkeletons />}
      {need && <EditForm key={need.version} need={need} />}
    </Screen>
  );
}

function EditForm({ need }: { readonly need: Need }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const revise = useReviseNeed(need.id, need.version);
  const { before, draft, errors, onChange, check } = useNeedDraft(() => draftOf(need));
  const isDraft = need.status === 'draft';

  const save = (publish: boolean): void => {
    if (!check()) return;
    revise.mutate({ ...changesOf(draft, before), ...(isDraft && publish && { draft: false }) }, {
      onSuccess() {
        notifications.show({ message: t(isDraft && publish ? 'needs.post.posted' : 'needs.edit.saved') });
        void navigate({ to: '/needs', search: { need: need.id } });
      },
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save(isDraft);
  };

  return (
    <NeedDesk beside={<HelpingSeeds draft={draft} />}>
      <form onSubmit={submit} noValidate className={styles.sheet} aria-label={t('needs.edit.title')}>
        <NeedForm draft={draft} errors={errors} onChange={onChange}>
          {revise.error && <ErrorState error={revise.error} kept="form" />}
          <Group gap="sm" className={styles.submit}>
            <Button type="submit" size="md" loading={revise.isPending}>{t(isDraft ? 'needs.edit.publish' : 'needs.edit.submit')}</Button>
            {isDraft && <Button variant="default" size="md" onClick={() => save(false)}>{t('needs.post.draft')}</Button>}
            <ButtonLink variant="subtle" color="gray" size="md" to="/needs" search={{ need: need.id }}>{t('shared.cancel')}</ButtonLink>
          </Group>
        </NeedForm>
      </form>
    </NeedDesk>
  );
}
