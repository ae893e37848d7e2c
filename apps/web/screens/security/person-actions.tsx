import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ManagedPerson } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { ErrorState } from '../../shared/error-state';

interface Doing<Variables> {
  readonly mutate: (variables: Variables, done: { onSuccess: () => void }) => void;
  readonly reset: () => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

interface PersonActionsProps {
  readonly person: ManagedPerson;
  readonly change: Doing<{ readonly id: string; readonly active: boolean }>;
  readonly resetSecondFactor: Doing<string>;
}

/** What can be done for or against somebody's account; asked once more where it shuts somebody out. */
export function PersonActions({ person: { id, name, active, secondFactor }, change, resetSecondFactor }: PersonActionsProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'close' | 'reset' | undefined>();
  const done = {
    onSuccess() {
      setAsked(undefined);
      notifications.show({ message: t('security.people.done') });
    },
  };
  const forget = (): void => {
    setAsked(undefined);
    change.reset();
    resetSecondFactor.reset();
  };
  const ask = (what: 'close' | 'reset') => <Button size="compact-xs" variant="default" aria-label={t(`security.people.${what}Of`, { name })} onClick={() => setAsked(what)}>{t(`security.people.${what}`)}</Button>;
  return (
    <Group gap={8}>
      {secondFactor && ask('reset')}
      {active ? ask('close') : (
        <Button size="compact-xs" variant="default" aria-label={t('security.people.openOf', { name })} onClick={() => change.mutate({ id, active: true }, done)}>{t('security.people.open')}</Button>
      )}
      {!asked && change.error && <ErrorState error={change.error} />}
      {asked && (
        <ConfirmDialog
          opened title={t(`security.people.${asked}`)} what={t(`security.people.${asked}Of`, { name })} confirm={t(`security.people.${asked}`)}
          consequences={asked === 'close'
            ? [t('security.people.confirmClose', { name }), t('security.people.confirmCloseKept')]
            : [t('security.people.confirmReset', { name }), t('security.people.confirmResetWho')]}
          busy={change.isPending || resetSecondFactor.isPending} error={change.error ?? resetSecondFactor.error}
          onConfirm={() => (asked === 'close' ? change.mutate({ id, active: false }, done) : resetSecondFactor.mutate(id, done))} onClose={forget}
        />
      )}
    </Group>
  );
}
