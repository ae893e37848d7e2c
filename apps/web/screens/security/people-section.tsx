import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useManagePeople, usePeople } from '../../api/security';
import type { ManagedPerson } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { ErrorState } from '../../shared/error-state';
import { Section } from './section';
import styles from './security.module.css';

type Asked = { readonly what: 'close' | 'reset'; readonly person: ManagedPerson };

/** The organisation's accounts: who has a second factor, and what an administrator can do for or against an account. */
export function PeopleSection({ ownId }: { readonly ownId: string }) {
  const { t } = useTranslation();
  const { data, error } = usePeople();
  const { change, resetSecondFactor } = useManagePeople();
  const [asked, setAsked] = useState<Asked | undefined>();
  const done = {
    onSuccess() {
      setAsked(undefined);
      notifications.show({ message: t('security.people.done') });
    },
  };
  const confirm = (): void => {
    if (asked?.what === 'close') change.mutate({ id: asked.person.id, active: false }, done);
    if (asked?.what === 'reset') resetSecondFactor.mutate(asked.person.id, done);
  };
  return (
    <Section title={t('security.people.title')}>
      {error && <ErrorState error={error} />}
      {!asked && change.error && <ErrorState error={change.error} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{t('security.people.name')}</th><th scope="col">{t('security.people.roles')}</th><th scope="col">{t('security.people.factor')}</th><td /></tr>
          </thead>
          <tbody>
            {(data?.items ?? []).map((person) => (
              <PersonRow key={person.id} person={person} isOwn={person.id === ownId} onAsk={(what) => setAsked({ what, person })} onOpen={() => change.mutate({ id: person.id, active: true }, done)} />
            ))}
          </tbody>
        </table>
      </div>
      {asked && (
        <ConfirmDialog
          opened title={t(`security.people.${asked.what}`)} what={t(`security.people.${asked.what}Of`, { name: asked.person.name })} confirm={t(`security.people.${asked.what}`)}
          consequences={asked.what === 'close'
            ? [t('security.people.confirmClose', { name: asked.person.name }), t('security.people.confirmCloseKept')]
            : [t('security.people.confirmReset', { name: asked.person.name }), t('security.people.confirmResetWho')]}
          busy={change.isPending || resetSecondFactor.isPending} error={change.error ?? resetSecondFactor.error} onConfirm={confirm} onClose={() => { setAsked(undefined); change.reset(); resetSecondFactor.reset(); }}
        />
      )}
    </Section>
  );
}

interface PersonRowProps {
  readonly person: ManagedPerson;
  readonly isOwn: boolean;
  readonly onAsk: (what: Asked['what']) => void;
  readonly onOpen: () => void;
}

function PersonRow({ person, isOwn, onAsk, onOpen }: PersonRowProps) {
  const { t } = useTranslation();
  const { name, email, active, roles, secondFactor } = person;
  return (
    <tr>
      <td>
        <Text size="sm" fw={600} component="span">{name}</Text>
        {!active && <Badge ml={8} variant="light" color="gray">{t('security.people.closed')}</Badge>}
        <Text size="xs" c="dimmed">{email}</Text>
      </td>
      <td>{roles.map((role) => t(`shared.role.${role}`)).join(' · ')}</td>
      <td>{t(secondFactor ? 'security.people.has' : 'security.people.hasNot')}</td>
      <td>
        {!isOwn && (
          <Group gap={8}>
            {secondFactor && <Button size="compact-xs" variant="default" aria-label={t('security.people.resetOf', { name })} onClick={() => onAsk('reset')}>{t('security.people.reset')}</Button>}
            {active
              ? <Button size="compact-xs" variant="default" aria-label={t('security.people.closeOf', { name })} onClick={() => onAsk('close')}>{t('security.people.close')}</Button>
              : <Button size="compact-xs" variant="default" aria-label={t('security.people.openOf', { name })} onClick={onOpen}>{t('security.people.open')}</Button>}
          </Group>
        )}
      </td>
    </tr>
  );
}
