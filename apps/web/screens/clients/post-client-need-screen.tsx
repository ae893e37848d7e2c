import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMandates, usePostClientNeed } from '../../api/mandates';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { HelpingSeeds } from '../needs/helping-seeds';
import { bodyOf, emptyDraft } from '../needs/need-draft';
import { NeedDesk } from '../needs/need-desk';
import { NeedForm } from '../needs/need-form';
import styles from '../needs/needs.module.css';
import { useNeedDraft } from '../needs/use-need-draft';

const route = getRouteApi('/app/client-needs/new');

/** A need for one of the clients whose mandates hold. */
export function PostClientNeedScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { client: wished } = route.useSearch();
  const mandates = useMandates();
  const clients = (mandates.data?.items ?? []).filter(({ state }) => state === 'in_force').map(({ company }) => ({ value: company.id, label: company.name }));
  const post = usePostClientNeed();
  const [chosen, setChosen] = useState(wished ?? '');
  const [clientMissing, setClientMissing] = useState(false);
  const { draft, errors, onChange, check } = useNeedDraft(() => emptyDraft);
  const clientId = clients.some(({ value }) => value === chosen) ? chosen : clients.length === 1 ? clients[0]?.value ?? '' : '';

  const send = (asDraft: boolean): void => {
    setClientMissing(clientId === '');
    if (!check(clientId !== '')) return;
    post.mutate({ ...bodyOf(draft), clientId, ...(asDraft && { draft: true }) }, {
      onSuccess(need) {
        notifications.show({ message: t(asDraft ? 'needs.post.drafted' : 'needs.post.posted') });
        void navigate({ to: '/client-needs', search: { need: need.id } });
      },
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(false);
  };

  return (
    <Screen title={t('clients.post.title')} intro={t('clients.post.intro')}>
      <NeedDesk beside={<HelpingSeeds draft={draft} forClient />}>
        <form onSubmit={submit} noValidate className={styles.sheet} aria-label={t('clients.post.title')}>
          <Stack gap={40}>
            {mandates.error && <ErrorState error={mandates.error} />}
            <NativeSelect
              size="md" label={t('clients.post.client')} required value={clientId} error={clientMissing && clientId === '' ? t('clients.post.chooseClient') : undefined}
              onChange={(event) => setChosen(event.currentTarget.value)} data={[{ value: '', label: t('clients.post.chooseClient') }, ...clients]}
            />
            <NeedForm draft={draft} errors={errors} onChange={onChange}>
              {post.error && <ErrorState error={post.error} kept="form" />}
              <Group gap="sm" className={styles.submit}>
                <Button type="submit" size="md" loading={post.isPending}>{t('needs.post.submit')}</Button>
                <Button variant="default" size="md" disabled={post.isPending} onClick={() => send(true)}>{t('needs.post.draft')}</Button>
              </Group>
            </NeedForm>
          </Stack>
        </form>
      </NeedDesk>
    </Screen>
  );
}
