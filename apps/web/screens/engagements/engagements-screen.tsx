import { Button, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEngagements } from '../../api/engagements';
import { dateText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import tables from '../../shared/tables.module.css';

export function EngagementsScreen() {
  const { t, i18n } = useTranslation();
  const engagements = useEngagements();
  const items = engagements.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Screen title={t('engagements.title')} intro={t('engagements.intro')}>
      {engagements.isPending && <RowSkeletons />}
      {engagements.error && !engagements.data && <ErrorState error={engagements.error} onRetry={() => void engagements.refetch()} />}
      {engagements.data && items.length === 0 && (
        <EmptyState title={t('engagements.empty')} action={<ButtonLink to="/inbox" mt="sm">{t('engagements.toInbox')}</ButtonLink>}>{t('engagements.emptyHint')}</EmptyState>
      )}
      {items.length > 0 && (
        <div className={tables.scroll} role="region" aria-label={t('engagements.title')} tabIndex={0}>
          <Table className={`${tables.dense} ${tables.stack}`} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('engagements.need')}</Table.Th>
                <Table.Th>{t('engagements.company')}</Table.Th>
                <Table.Th>{t('engagements.owner')}</Table.Th>
                <Table.Th ta="right">{t('engagements.seeds')}</Table.Th>
                <Table.Th>{t('engagements.status.label')}</Table.Th>
                <Table.Th>{t('engagements.openedAt')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={item.id}>
                  <Table.Td className={tables.name}><Link to="/engagements/$engagementId" params={{ engagementId: item.id }}>{item.need.title}</Link></Table.Td>
                  <Table.Td>{item.company?.name}</Table.Td>
                  <Table.Td>{item.people[0]?.name}</Table.Td>
                  <Table.Td className={tables.number}>{item.seeds.length}</Table.Td>
                  <Table.Td>{t(`engagements.status.${item.status}`)}</Table.Td>
                  <Table.Td className={tables.date}>{dateText(item.openedAt, i18n.language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {engagements.hasNextPage && <Button mt="md" variant="default" onClick={() => void engagements.fetchNextPage()}>{t('shared.more')}</Button>}
    </Screen>
  );
}
