import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangeOrganisation, useOrganisations } from '../../api/organisations';
import { useSession } from '../../api/session';
import type { OverseenOrganisation } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { OrganisationTable } from './organisation-table';

const route = getRouteApi('/app/organisations');

/** The platform's operator: which organisations there are, and whether they are let in. */
export function OrganisationsScreen() {
  const { t } = useTranslation();
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const organisations = useOrganisations(q);
  const change = useChangeOrganisation();
  const ownId = useSession()?.organisation.id;
  const [closing, setClosing] = useState<OverseenOrganisation | undefined>();
  const items = organisations.data?.pages.flatMap((page) => page.items);
  const done = {
    onSuccess() {
      setClosing(undefined);
      notifications.show({ message: t('organisations.done') });
    },
  };
  return (
    <Screen title={t('organisations.title')} intro={t('organisations.intro')}>
      <TextInput
        type="search" label={t('organisations.search')} maw={420} mb="md" maxLength={200} value={q}
        onChange={(event) => void navigate({ search: event.currentTarget.value === '' ? {} : { q: event.currentTarget.value }, replace: true })}
      />
      {organisations.isPending && <RowSkeletons rows={8} />}
      {organisations.error && <ErrorState error={organisations.error} onRetry={() => void organisations.refetch()} />}
      {!closing && change.error && <ErrorState error={change.error} />}
      {items?.length === 0 && <EmptyState title={t('organisations.none')}>{t('organisations.noneHint')}</EmptyState>}
      {items && items.length > 0 && (
        <OrganisationTable items={items} ownId={ownId} onClose={setClosing} onReopen={({ id }) => change.mutate({ id, closed: false }, done)} />
      )}
      {organisations.hasNextPage && <Button mt="md" variant="default" loading={organisations.isFetchingNextPage} onClick={() => void organisations.fetchNextPage()}>{t('shared.more')}</Button>}
      {closing && (
        <ConfirmDialog
          opened title={t('organisations.close')} what={t('organisations.closeWhat', { name: closing.name })} confirm={t('organisations.close')}
          consequences={[t('organisations.closeOne'), t('organisations.closeTwo'), t('organisations.closeThree')]}
          busy={change.isPending} error={change.error} onConfirm={() => change.mutate({ id: closing.id, closed: true }, done)} onClose={() => { setClosing(undefined); change.reset(); }}
        />
      )}
    </Screen>
  );
}
