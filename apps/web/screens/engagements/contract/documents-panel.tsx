import { Anchor, Button, FileButton, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentAddress, useDocuments, useKeepDocuments } from '../../../api/contract-work';
import type { ContractDocument } from '../../../api/types';
import { base64Of } from '../../../shared/base64-of';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { RowSkeletons } from '../../../shared/skeletons';
import tables from '../../../shared/tables.module.css';
import { ReasonDialog } from '../money/reason-dialog';
import type { WorkProps } from './work-props';

const accept = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg';

/** Documents attached to the contract. What no longer holds stays, marked so. */
export function DocumentsPanel({ contract, mayWork }: WorkProps) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = useDocuments(contract.id);
  const { attach, withdraw } = useKeepDocuments(contract.id);
  const [audience, setAudience] = useState<'university' | 'parties'>('university');
  const [withdrawing, setWithdrawing] = useState<ContractDocument>();
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons rows={3} />;
  const take = async (file: File | null, replaced: ContractDocument | null): Promise<void> => {
    if (!file) return;
    attach.mutate({ name: file.name, content: base64Of(await file.arrayBuffer()), audience: replaced?.audience ?? audience, replacesId: replaced?.id ?? null }, {
      onSuccess: () => notifications.show({ message: t('contract.documents.attached') }),
    });
  };
  const close = (): void => {
    setWithdrawing(undefined);
    withdraw.reset();
  };
  return (
    <Stack gap="md">
      {data.length === 0 && <Text size="sm" c="dimmed">{t('contract.documents.none')}</Text>}
      {data.length > 0 && (
        <div className={tables.scroll} role="region" aria-label={t('contract.tab.documents')} tabIndex={0}>
          <Table className={tables.dense}>
            <Table.Thead>
              <Table.Tr>
                {(['name', 'state', 'audience', 'uploadedAt'] as const).map((key) => <Table.Th key={key}>{t(`contract.documents.${key}`)}</Table.Th>)}
                {mayWork && <Table.Th><span className="visually-hidden">{t('money.actions')}</span></Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.map((document) => (
                <Table.Tr key={document.id}>
                  <Table.Td><Anchor size="sm" underline="always" href={documentAddress(document.id)} download>{document.name}</Anchor></Table.Td>
                  <Table.Td>{t(`contract.documents.${document.state}`)}{document.withdrawnReason !== null && `（${document.withdrawnReason}）`}</Table.Td>
                  <Table.Td>{t(`contract.documents.for.${document.audience}`)}</Table.Td>
                  <Table.Td>{dateText(document.uploadedAt, i18n.language)}</Table.Td>
                  {mayWork && (
                    <Table.Td>
                      {document.state === 'valid' && (
                        <Group gap={4} wrap="nowrap">
                          <FileButton accept={accept} onChange={(file) => void take(file, document)} inputProps={{ 'aria-label': t('contract.documents.replaceOf', { name: document.name }) }}>
                            {(props) => <Button {...props} variant="subtle" color="gray" size="compact-xs" aria-label={t('contract.documents.replaceOf', { name: document.name })}>{t('contract.documents.replace')}</Button>}
                          </FileButton>
                          <Button variant="subtle" color="gray" size="compact-xs" aria-label={t('contract.documents.withdrawOf', { name: document.name })} onClick={() => setWithdrawing(document)}>{t('contract.documents.withdraw')}</Button>
                        </Group>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {attach.error && <ErrorState error={attach.error} />}
      {mayWork && (
        <Group gap="sm" align="flex-end">
          <NativeSelect
            label={t('contract.documents.audience')} value={audience} onChange={(event) => setAudience(event.currentTarget.value === 'parties' ? 'parties' : 'university')}
            data={(['university', 'parties'] as const).map((value) => ({ value, label: t(`contract.documents.for.${value}`) }))}
          />
          <FileButton accept={accept} onChange={(file) => void take(file, null)} inputProps={{ 'aria-label': t('contract.documents.attach') }}>
            {(props) => <Button {...props} variant="default" loading={attach.isPending}>{t('contract.documents.attach')}</Button>}
          </FileButton>
          <Text size="sm" c="dimmed">{t('contract.documents.hint')}</Text>
        </Group>
      )}
      {withdrawing && (
        <ReasonDialog
          title={t('contract.documents.withdrawTitle')} what={withdrawing.name} note={t('contract.documents.withdrawNote')} confirm={t('contract.documents.withdraw')}
          busy={withdraw.isPending} error={withdraw.error} onClose={close} onConfirm={(reason) => withdraw.mutate({ documentId: withdrawing.id, reason }, { onSuccess: close })}
        />
      )}
    </Stack>
  );
}
