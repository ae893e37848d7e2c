import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAccountsOf, useOverseeAccounts } from '../../api/organisations';
import { useSession } from '../../api/session';
import { ErrorState } from '../../shared/error-state';
import { PersonActions } from '../security/person-actions';

/** The accounts of an organisation that are the operator's to look after. */
export function AccountsOf({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { data, error } = useAccountsOf(id);
  const oversee = useOverseeAccounts(id);
  const ownUserId = useSession()?.user.id;
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">{t('organisations.accountsHint')}</Text>
      {error && <ErrorState error={error} />}
      {data?.items.length === 0 && <Text size="sm" c="dimmed">{t('organisations.noAccounts')}</Text>}
      {(data?.items ?? []).map((person) => (
        <Group key={person.id} gap="md" justify="space-between">
          <div>
            <Text size="sm" component="span" fw={600}>{person.name}</Text>
            {!person.active && <Badge ml={8} variant="light" color="gray">{t('security.people.closed')}</Badge>}
            <Text size="xs" c="dimmed">{person.email} · {person.roles.map((role) => t(`shared.role.${role}`)).join(' · ')}</Text>
          </div>
          {person.id !== ownUserId && <PersonActions person={person} {...oversee} />}
        </Group>
      ))}
    </Stack>
  );
}
