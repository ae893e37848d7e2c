import { Badge, Group, Stack, Table, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePolicies } from '../../api/policies';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../shared/button-link';
import { dateText, todayText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import tables from '../../shared/tables.module.css';
import { tableFrom } from './policy-draft';
import { VersionRules } from './version-rules';
import { WhatIf } from './what-if';

const route = getRouteApi('/app/policies');

/** The university's dated tables of overhead rules; the one in force is open. */
export function PoliciesScreen() {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const { version: chosen } = route.useSearch();
  const { data: versions, error, refetch } = usePolicies();
  const inForce = versions?.find(({ validFrom }) => validFrom <= todayText());
  const shown = versions?.find(({ id }) => id === chosen) ?? inForce ?? versions?.[0];
  const mayChange = session?.roles.includes('admin') ?? false;
  const mayTry = mayChange || (session?.roles.includes('contract_officer') ?? false);
  const write = <ButtonLink to="/policies/new" search={{}}>{t('policies.new')}</ButtonLink>;
  const stateOf = (id: string, validFrom: string) => {
    if (id === inForce?.id) return <Badge variant="light">{t('policies.now')}</Badge>;
    return t(validFrom > todayText() ? 'policies.later' : 'policies.before');
  };
  return (
    <Screen title={t('policies.title')} intro={t('policies.intro')} actions={mayChange && versions && versions.length > 0 && write}>
      {error && !versions && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!versions && !error && <RowSkeletons />}
      {versions?.length === 0 && <EmptyState title={t('policies.empty')} action={mayChange && write}>{t('policies.emptyHint')}</EmptyState>}
      {versions && shown && (
        <Stack gap="xl">
          <div className={tables.scroll} role="region" aria-label={t('policies.versions')} tabIndex={0}>
            <Table className={tables.dense} highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('policies.validFrom')}</Table.Th>
                  <Table.Th scope="col">{t('policies.state')}</Table.Th>
                  <Table.Th scope="col" ta="right">{t('policies.rulesCount')}</Table.Th>
                  <Table.Th scope="col">{t('policies.source')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {versions.map(({ id, validFrom, rules, source }) => (
                  <Table.Tr key={id}>
                    <Table.Td className={tables.date}>
                      <Link to="/policies" search={{ version: id }} aria-label={t('policies.open', { date: dateText(validFrom, i18n.language) })} aria-current={id === shown.id}>{dateText(validFrom, i18n.language)}</Link>
                    </Table.Td>
                    <Table.Td>{stateOf(id, validFrom)}</Table.Td>
                    <Table.Td className={tables.number}>{rules.length}</Table.Td>
                    <Table.Td className={tables.name}>{source}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Stack component="section" gap="md" aria-labelledby="policy-version">
            <Group justify="space-between">
              <Title order={2} id="policy-version">{t('policies.version', { date: dateText(shown.validFrom, i18n.language) })}</Title>
              {mayTry && <ButtonLink variant="default" to="/policies/new" search={{ version: shown.id }}>{t(mayChange ? 'policies.from' : 'policies.try')}</ButtonLink>}
            </Group>
            <VersionRules version={shown} />
          </Stack>
          {mayTry && <WhatIf key={shown.id} policy={tableFrom(shown)} />}
        </Stack>
      )}
    </Screen>
  );
}
