import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useGrantedCases, useGrantedContracts, useGrantedSeeds } from '../../api/tlo';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { CaseRow, ContractRow, SeedRow } from './granted-rows';
import { MoreRows } from './more-rows';

interface Paged<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly hasNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

function rowsOf<Item>({ data, hasNextPage, fetchNextPage }: Paged<Item>) {
  return { items: data?.pages.flatMap(({ items }) => items) ?? [], onMore: hasNextPage ? () => void fetchNextPage() : undefined };
}

/** What an outside TLO's officer sees of the universities that granted it. */
export function TloScreen() {
  const { t } = useTranslation();
  const queries = [useGrantedCases(), useGrantedContracts(), useGrantedSeeds()] as const;
  const [cases, contracts, seeds] = [rowsOf(queries[0]), rowsOf(queries[1]), rowsOf(queries[2])];
  const isPending = queries.some((query) => query.isPending);
  const error = queries.find((query) => query.error)?.error;
  const isEmpty = [cases, contracts, seeds].every(({ items }) => items.length === 0);
  return (
    <Screen title={t('tlo.title')} intro={t('tlo.intro')}>
      {error && <ErrorState error={error} onRetry={() => queries.forEach((query) => void query.refetch())} />}
      {isPending && !error && <RowSkeletons />}
      {!isPending && !error && isEmpty && <EmptyState title={t('tlo.none')}>{t('tlo.noneHint')}</EmptyState>}
      <Stack gap="xl">
        {cases.items.length > 0 && (
          <MoreRows title={t('tlo.cases')} onMore={cases.onMore} columns={[t('tlo.seed'), t('tlo.university'), t('tlo.status'), t('tlo.openedAt')]}>
            {cases.items.map((item) => <CaseRow key={item.id} item={item} />)}
          </MoreRows>
        )}
        {contracts.items.length > 0 && (
          <MoreRows title={t('tlo.contracts')} onMore={contracts.onMore} columns={[t('tlo.number'), t('tlo.department'), t('tlo.kind'), t('tlo.status'), t('tlo.signing'), t('tlo.term')]}>
            {contracts.items.map((item) => <ContractRow key={item.id} item={item} where={[item.university.name, item.department?.name].filter(Boolean).join(' ')} />)}
          </MoreRows>
        )}
        {seeds.items.length > 0 && (
          <MoreRows title={t('tlo.seeds')} onMore={seeds.onMore} columns={[t('tlo.seed'), t('tlo.department'), t('tlo.researcher'), t('tlo.kind'), t('tlo.fieldCodes')]}>
            {seeds.items.map((item) => <SeedRow key={item.id} item={item} />)}
          </MoreRows>
        )}
      </Stack>
    </Screen>
  );
}
