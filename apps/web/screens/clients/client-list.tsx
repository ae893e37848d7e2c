import { Group, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mandate } from '../../api/types';
import { ButtonLink } from '../../shared/button-link';
import { termText } from './term-text';

/** Whom one may post for, from when until when. */
export function ClientList({ mandates }: { readonly mandates: readonly Mandate[] }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} gap="sm" p="md">
      <Text id={id} component="h2" size="xs" c="dimmed" fw={500}>{t('clients.clients')}</Text>
      {mandates.map((mandate) => (
        <Group key={mandate.id} justify="space-between" gap="sm" wrap="nowrap">
          <div>
            <Text size="sm" fw={600}>{mandate.company.name}</Text>
            <Text size="xs" c="dimmed">{t(`clients.state.${mandate.state}`)} · {termText(mandate, t, i18n.language)}</Text>
          </div>
          {mandate.state === 'in_force' && (
            <ButtonLink
              to="/client-needs/new" search={{ client: mandate.company.id }} variant="default" size="compact-xs" aria-label={t('clients.postFor', { client: mandate.company.name })}
            >{t('needs.post.submit')}</ButtonLink>
          )}
        </Group>
      ))}
    </Stack>
  );
}
