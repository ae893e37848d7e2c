import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepNdas, useNdas } from '../../api/ndas';
import { useSession } from '../../api/session';
import type { Nda, Role } from '../../api/types';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { NdaTable } from './nda-table';
import { RecordNdaDialog } from './record-nda-dialog';

const keepers: readonly Role[] = ['liaison', 'admin', 'contract_officer'];

/** Agreements of the own university, kept by those who may, or of the own company. */
export function NdasScreen() {
  const { t } = useTranslation();
  const session = useSession();
  const { data, error, refetch } = useNdas();
  const { end } = useKeepNdas();
  const [recording, setRecording] = useState(false);
  const [ending, setEnding] = useState<Nda>();
  const isCompany = session?.organisation.kind === 'company';
  const mayKeep = session?.roles.some((role) => keepers.includes(role)) ?? false;
  const add = mayKeep && <Button onClick={() => setRecording(true)}>{t('ndas.add')}</Button>;
  const close = (): void => {
    setEnding(undefined);
    end.reset();
  };
  const confirm = (): void => {
    if (!ending) return;
    end.mutate(ending.id, {
      onSuccess() {
        close();
        notifications.show({ message: t('ndas.end.done') });
      },
    });
  };
  return (
    <Screen title={t('ndas.title')} intro={t(isCompany ? 'ndas.introCompany' : 'ndas.introUniversity')} actions={data && data.length > 0 && add}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons />}
      {data?.length === 0 && <EmptyState title={t('ndas.empty')} action={add}>{t(isCompany ? 'ndas.emptyCompany' : 'ndas.emptyUniversity')}</EmptyState>}
      {data && data.length > 0 && <NdaTable ndas={data} seenBy={isCompany ? 'company' : 'university'} onEnd={mayKeep ? setEnding : undefined} />}
      {recording && <RecordNdaDialog onClose={() => setRecording(false)} />}
      {ending && (
        <ConfirmDialog
          opened title={t('ndas.end.title')} what={`${ending.company.name} · ${ending.documentName}`} consequences={[t('ndas.end.closes'), t('ndas.end.kept'), t('ndas.end.final')]}
          confirm={t('ndas.end.label')} busy={end.isPending} error={end.error} onConfirm={confirm} onClose={close}
        />
      )}
    </Screen>
  );
}
