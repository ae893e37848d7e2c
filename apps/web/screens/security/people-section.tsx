import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useManagePeople, usePeople } from '../../api/security';
import type { ManagedPerson } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { PersonActions } from './person-actions';
import { Section } from './section';
import styles from './security.module.css';

/** The organisation's accounts: who has a second factor, and what an administrator can do for or against an account. */
export function PeopleSection({ ownId }: { readonly ownId: string }) {
  const { t } = useTranslation();
  const { data, error } = usePeople();
  return (
    <Section title={t('security.people.title')}>
      {error && <ErrorState error={error} />}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr><th scope="col">{t('security.people.name')}</th><th scope="col">{t('security.people.roles')}</th><th scope="col">{t('security.people.factor')}</th><td /></tr>
          </thead>
          <tbody>
            {(data?.items ?? []).map((person) => <PersonRow key={person.id} person={person} isOwn={person.id === ownId} />)}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function PersonRow({ person, isOwn }: { readonly person: ManagedPerson; readonly isOwn: boolean }) {
  const { t } = useTranslation();
  const manage = useManagePeople();
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
      <td>{!isOwn && <PersonActions person={person} {...manage} />}</td>
    </tr>
  );
}
