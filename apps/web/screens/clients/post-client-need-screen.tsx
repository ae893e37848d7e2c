import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMandates, usePostClientNeed } from '../../api/mandates';
import { ErrorState } from '../../shared/error-state';
import { focusFirstError } from '../../shared/focus-first-error';
import { Screen } from '../../shared/screen';
import { bodyOf, checkDraft, emptyDraft, type FieldErrors, type NeedDraft } from '../needs/need-draft';
import { NeedForm } from '../needs/need-form';
import styles from '../needs/needs.module.css';

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
  const [draft, setDraft] = useState<NeedDraft>(emptyDraft);
  const [errors, setErrors] = useState<FieldErrors>({});
  const clientId = clients.some(({ value }) => value === chosen) ? chosen : clients.length === 1 ? clients[0]?.value ?? '' : '';

  const send = (asDraft: boolean): void => {
    const found = checkDraft(draft);
    setErrors(found);
    setClientMissing(clientId === '');
    if (Object.keys(found).length > 0 || clientId === '') {
      focusFirstError();
      return;
    }
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
    <Screen title={t('clients.post.title')} intro={t('clients.post.intro')} width="text">
      <form onSubmit={submit} noValidate className={styles.sheet} aria-label={t('clients.post.title')}>
        <Stack gap={40}>
          {mandates.error && <ErrorState error={mandates.error} />}
          <NativeSelect
            size="md" label={t('clients.post.client')} required value={clientId} error={clientMissing && clientId === '' ? t('clients.post.chooseClient') : undefined}
            onChange={(event) => setChosen(event.currentTarget.value)} data={[{ value: '', label: t('clients.post.chooseClient') }, ...clients]}
          />
          <NeedForm draft={draft} errors={errors} onChange={(change) => setDraft((before) => ({ ...before, ...change }))}>
            {post.error && <ErrorState error={post.error} kept="form" />}
            <Group gap="sm" className={styles.submit}>
              <Button type="submit" size="md" loading={post.isPending}>{t('needs.post.submit')}</Button>
              <Button variant="default" size="md" disabled={post.isPending} onClick={() => send(true)}>{t('needs.post.draft')}</Button>
            </Group>
          </NeedForm>
        </Stack>
      </form>
    </Screen>
  );
}
