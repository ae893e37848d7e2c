import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountsOf, useOverseeAccounts } from '../../api/organisations';
import { useSession } from '../../api/session';
import type { ManagedPerson } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { ErrorState } from '../../shared/error-state';

type Asked = { readonly what: 'close' | 'reset'; readonly person: ManagedPerson };

/** The accounts of an organisation that are the operator's to look after. */
export function AccountsOf({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error } = useAccountsOf(id);
  const { change, resetSecondFactor } = useOverseeAccounts(id);
  const ownUserId = useSession()?.user.id;
  const [asked, setAsked] = useState<Asked | undefined>();
  const done = {
    onSuccess() {
      setAsked(undefined);
      notifications.show({ message: t('organisations.done') });
    },
  };
  const confirm = (): void => {
    if (asked?.what === 'close') change.mutate({ userId: asked.person.id, active: false }, done);
    if (asked?.what === 'reset') resetSecondFactor.mutate(asked.person.id, done);
  };
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">{t('organisations.accountsHint')}</Text>
      {error && <ErrorState error={error} />}
      {!asked && change.error && <ErrorState error={change.error} />}
      {data?.items.length === 0 && <Text size="sm" c="dimmed">{t('organisations.noAccounts')}</Text>}
      {(data?.items ?? []).map((person) => (
        <Group key={person.id} gap="md" justify="space-between">
          <div>
            <Text size="sm" component="span" fw={600}>{person.name}</Text>
            {!person.active && <Badge ml={8} variant="light" color="gray">{t('security.people.closed')}</Badge>}
            <Text size="xs" c="dimmed">{person.email} · {person.roles.map((role) => t(`shared.role.${role}`)).join(' · ')}</Text>
          </div>
          {person.id !== ownUserId && (
            <Group gap={8}>
              {person.secondFactor && <Button size="compact-xs" variant="default" aria-label={t('security.people.resetOf', { name: person.name })} onClick={() => setAsked({ what: 'reset', person })}>{t('security.people.reset')}</Button>}
              {person.active
                ? <Button size="compact-xs" variant="default" aria-label={t('security.people.closeOf', { name: person.name })} onClick={() => setAsked({ what: 'close', person })}>{t('security.people.close')}</Button>
                : <Button size="compact-xs" variant="default" aria-label={t('security.people.openOf', { name: person.name })} onClick={() => change.mutate({ userId: person.id, active: true }, done)}>{t('security.people.open')}</Button>}
            </Group>
          )}
        </Group>
      ))}
      {asked && (
        <ConfirmDialog
          opened title={t(`security.people.${asked.what}`)} what={t(`security.people.${asked.what}Of`, { name: asked.person.name })} confirm={t(`security.people.${asked.what}`)}
          consequences={asked.what === 'close'
            ? [t('security.people.confirmClose', { name: asked.person.name }), t('security.people.confirmCloseKept')]
            : [t('security.people.confirmReset', { name: asked.person.name }), t('security.people.confirmResetWho')]}
          busy={change.isPending || resetSecondFactor.isPending} error={change.error ?? resetSecondFactor.error} onConfirm={confirm}
          onClose={() => { setAsked(undefined); change.reset(); resetSecondFactor.reset(); }}
        />
      )}
    </Stack>
  );
}
