import { Button, FileButton, Group, NavLink, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBankFile, useBankFiles, useKeepBankFiles } from '../../api/money-in';
import { useSession } from '../../api/session';
import { base64Of } from '../../shared/base64-of';
import { dateText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { BankRows } from './bank-rows';

/** Money in bulk: a list is taken in, each payment is proposed for an instalment with the reasons, a person confirms. */
export function BankFilesScreen() {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const { data: files, error, refetch } = useBankFiles();
  const { upload } = useKeepBankFiles();
  const [chosen, setChosen] = useState<string>();
  const shownId = chosen ?? files?.[0]?.id;
  const { data: shown } = useBankFile(shownId);
  const mayKeep = session?.roles.some((role) => role === 'admin' || role === 'contract_officer') ?? false;
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    upload.mutate({ name: file.name, content: base64Of(await file.arrayBuffer()) }, {
      onSuccess({ id, added, known }) {
        setChosen(id);
        notifications.show({ message: t('bank.uploaded', { added, known }) });
      },
    });
  };
  const choose = mayKeep && (
    <FileButton accept=".csv,text/csv" onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('bank.choose') }}>
      {(props) => <Button {...props} loading={upload.isPending}>{t('bank.choose')}</Button>}
    </FileButton>
  );
  return (
    <Screen title={t('bank.title')} intro={t('bank.intro')} actions={files && files.length > 0 && choose}>
      {error && !files && <ErrorState error={error} onRetry={() => void refetch()} />}
      {upload.error && <ErrorState error={upload.error} />}
      {!files && !error && <RowSkeletons />}
      {files?.length === 0 && <EmptyState title={t('bank.empty')} action={choose}>{t('bank.emptyHint')} {t('bank.hint')}</EmptyState>}
      {files && files.length > 0 && (
        <Stack gap="lg">
          <section aria-label={t('bank.files')}>
            <Group gap="xs">
              {files.slice(0, 12).map((file) => (
                <NavLink
                  key={file.id} component="button" type="button" w="auto" active={file.id === shownId} aria-pressed={file.id === shownId} label={`${file.name} ${dateText(file.uploadedAt, i18n.language)}`}
                  description={t('bank.summary', { waiting: file.waiting, lines: file.lines })} onClick={() => setChosen(file.id)}
                />
              ))}
            </Group>
          </section>
          {shown ? <BankRows key={shown.id} file={shown} mayKeep={mayKeep} /> : <RowSkeletons />}
          <Text size="sm" c="dimmed">{t('bank.hint')}</Text>
        </Stack>
      )}
    </Screen>
  );
}
