import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useClientNeed, useReviseClientNeed } from '../../api/mandates';
import type { ClientNeed } from '../../api/types';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { HelpingSeeds } from '../needs/helping-seeds';
import { changesOf } from '../needs/need-changes';
import { draftOf } from '../needs/need-draft';
import { NeedDesk } from '../needs/need-desk';
import { NeedForm } from '../needs/need-form';
import styles from '../needs/needs.module.css';
import { useNeedDraft } from '../needs/use-need-draft';

const route = getRouteApi('/app/client-needs/$needId/edit');

export function EditClientNeedScreen() {
  const { t } = useTranslation();
  const { needId } = route.useParams();
  const { data: need, error } = useClientNeed(needId);
  return (
    <Screen title={t('needs.edit.title')} intro={need ? t('clients.for', { client: need.client.name, name: need.postedByName }) : undefined}>
      {error && <ErrorState error={error} />}
      {!need && !error && <RowSkeletons />}
      {need && <EditForm key={need.version} need={need} />}
    </Screen>
  );
}

function EditForm({ need }: { readonly need: ClientNeed }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const revise = useReviseClientNeed(need.id, need.version);
  const { before, draft, errors, onChange, check } = useNeedDraft(() => draftOf(need));
  const isDraft = need.status === 'draft';

  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (!check()) return;
    revise.mutate({ ...changesOf(draft, before), ...(isDraft && { draft: false }) }, {
      onSuccess() {
        notifications.show({ message: t(isDraft ? 'needs.post.posted' : 'needs.edit.saved') });
        void navigate({ to: '/client-needs', search: { need: need.id } });
      },
    });
  };

  return (
    <NeedDesk beside={<HelpingSeeds draft={draft} forClient />}>
      <form onSubmit={save} noValidate className={styles.sheet} aria-label={t('needs.edit.title')}>
        <NeedForm draft={draft} errors={errors} withoutBudget onChange={onChange}>
          {revise.error && <ErrorState error={revise.error} kept="form" />}
          <Group gap="sm" className={styles.submit}>
            <Button type="submit" size="md" loading={revise.isPending}>{t(isDraft ? 'needs.edit.publish' : 'needs.edit.submit')}</Button>
            <ButtonLink variant="subtle" color="gray" size="md" to="/client-needs" search={{ need: need.id }}>{t('shared.cancel')}</ButtonLink>
          </Group>
        </NeedForm>
      </form>
    </NeedDesk>
  );
}
