import { Button, Group, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMySeeds } from '../../api/seeds';
import type { Seed } from '../../api/types';
import { dateText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import tables from '../../shared/tables.module.css';
import { WithdrawSeedDialog } from './withdraw-seed-dialog';

export function MySeedsScreen() {
  const { t, i18n } = useTranslation();
  const { data, error, isPending, refetch } = useMySeeds();
  const [withdrawing, setWithdrawing] = useState<Seed>();
  const items = data?.items ?? [];
  const add = <ButtonLink to="/my-seeds/new">{t('seeds.mine.add')}</ButtonLink>;
  return (
    <Screen title={t('seeds.mine.title')} intro={t('seeds.mine.intro')} actions={items.length > 0 && add}>
      {isPending && <RowSkeletons />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && items.length === 0 && <EmptyState title={t('seeds.mine.empty')} action={add}>{t('seeds.mine.emptyHint')}</EmptyState>}
      {items.length > 0 && (
        <div className={tables.scroll} role="region" aria-label={t('seeds.mine.title')} tabIndex={0}>
          <Table className={`${tables.dense} ${tables.stack}`} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('seeds.mine.name')}</Table.Th>
                <Table.Th>{t('seeds.kind.label')}</Table.Th>
                <Table.Th>{t('seeds.visibility.label')}</Table.Th>
                <Table.Th>{t('seeds.mine.status')}</Table.Th>
                <Table.Th>{t('seeds.mine.changedAt')}</Table.Th>
                <Table.Th><span className="visually-hidden">{t('seeds.mine.actions')}</span></Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((seed) => (
                <Table.Tr key={seed.id}>
                  <Table.Td className={tables.name}><Link to="/seeds/$seedId" params={{ seedId: seed.id }}>{seed.title}</Link></Table.Td>
                  <Table.Td>{t(`seeds.kind.${seed.kind}`)}</Table.Td>
                  <Table.Td>{t(`seeds.visibility.${seed.visibility}`)}</Table.Td>
                  <Table.Td>{t(`seeds.status.${seed.status}`)}</Table.Td>
                  <Table.Td className={tables.date}>{dateText(seed.changedAt, i18n.language)}</Table.Td>
                  <Table.Td>
                    {seed.status !== 'withdrawn' && (
                      <Group gap={4} wrap="nowrap" justify="flex-end">
                        <ButtonLink to="/my-seeds/$seedId/edit" params={{ seedId: seed.id }} variant="subtle" size="compact-xs" aria-label={`${t('seeds.mine.edit')}: ${seed.title}`}>{t('seeds.mine.edit')}</ButtonLink>
                        <Button variant="subtle" color="gray" size="compact-xs" aria-label={`${t('seeds.mine.withdraw')}: ${seed.title}`} onClick={() => setWithdrawing(seed)}>{t('seeds.mine.withdraw')}</Button>
                      </Group>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {withdrawing && <WithdrawSeedDialog seed={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Screen>
  );
}
