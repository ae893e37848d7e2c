import { Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { auditCsvAddress, showNewestAudit, useAudit } from '../../api/audit';
import type { AuditFilter } from '../../api/types';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { DownloadIcon } from '../../shared/icons';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { ChainState } from './chain-state';

const route = getRouteApi('/app/audit');

/** The log of one's own organisation; what is chosen stands in the address. */
export function AuditScreen() {
  const { t } = useTranslation();
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const audit = useAudit(filter);
  const first = audit.data?.pages[0];
  const items = audit.data?.pages.flatMap((page) => page.items) ?? [];
  const apply = (change: { readonly [Key in keyof AuditFilter]?: string | undefined }): void => {
    void navigate({ search: (before) => Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== '')) });
  };
  const actions = (
    <Group gap="xs" className="no-print">
      <Button variant="subtle" color="gray" loading={audit.isFetching && !audit.isFetchingNextPage} onClick={showNewestAudit}>{t('audit.refresh')}</Button>
      <Button component="a" href={auditCsvAddress(filter)} download variant="default" leftSection={<DownloadIcon />}>{t('audit.csv')}</Button>
    </Group>
  );
  return (
    <Screen title={t('audit.title')} intro={t('audit.intro')} actions={actions}>
      <AuditFilters filter={filter} person={first?.person ?? null} onChange={apply} />
      {first && <ChainState chain={first.chain} />}
      {audit.isPending && <RowSkeletons rows={10} />}
      {audit.error && !audit.data && <ErrorState error={audit.error} onRetry={() => void audit.refetch()} />}
      {first && items.length === 0 && <EmptyState title={t('audit.empty')}>{t('audit.emptyHint')}</EmptyState>}
      {items.length > 0 && <AuditTable items={items} onNarrow={apply} />}
      {audit.hasNextPage && <Button mt="md" variant="default" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>{t('shared.more')}</Button>}
    </Screen>
  );
}
