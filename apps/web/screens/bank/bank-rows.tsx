import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepBankFiles } from '../../api/money-in';
import type { BankFile } from '../../api/types';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import { plainYen } from '../../shared/yen';

type Row = BankFile['rows'][number];
type Waiting = BankFile['waitingInstalments'][number];

/** A list's payments with what each is proposed for and why; nothing is recorded before a person says so. */
export function BankRows({ file, mayKeep }: { readonly file: BankFile; readonly mayKeep: boolean }) {
  const { t, i18n } = useTranslation();
  const { confirm } = useKeepBankFiles();
  const [decided, setDecided] = useState<Readonly<Record<string, string>>>({});
  const chosenFor = (row: Row): string => decided[row.id] ?? row.best?.instalmentId ?? '';
  const open = file.rows.filter(({ receiptId }) => receiptId === null);
  const lines = open.flatMap((row) => (chosenFor(row) === '' ? [] : [{ lineId: row.id, instalmentId: chosenFor(row) }]));
  const nameOf = ({ companyName, contractNumber, dueDate, open: left }: Waiting): string =>
    t('bank.option', { company: companyName, number: contractNumber, date: dateText(dueDate, i18n.language), open: plainYen(left) });
  const submit = (): void => confirm.mutate({ id: file.id, lines }, { onSuccess: ({ receiptIds }) => notifications.show({ message: t('bank.confirmed', { count: receiptIds.length }) }) });
  const reasonsOf = (row: Row): string => {
    const proposal = [row.best, ...row.others].find((one) => one?.instalmentId === chosenFor(row));
    return proposal ? proposal.reasons.map((reason) => t(`bank.reason.${reason}`)).join('、') : t('bank.noProposal');
  };
  return (
    <Stack gap="sm">
      <div className={tables.scroll} role="region" aria-label={t('bank.rows')} tabIndex={0}>
        <Table className={tables.dense}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('bank.line')}</Table.Th>
              <Table.Th>{t('bank.date')}</Table.Th>
              <Table.Th ta="right">{t('bank.amount')}</Table.Th>
              <Table.Th>{t('bank.payer')}</Table.Th>
              <Table.Th>{t('bank.pays')}</Table.Th>
              <Table.Th>{t('bank.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{row.line}</Table.Td>
                <Table.Td>{dateText(row.date, i18n.language)}</Table.Td>
                <Table.Td className={tables.number}><Money amount={row.amount} /></Table.Td>
                <Table.Td>{[row.payer, row.reference].filter(Boolean).join(' ')}</Table.Td>
                <Table.Td>
                  {row.receiptId === null && mayKeep ? (
                    <NativeSelect
                      aria-label={t('bank.paysOf', { line: row.line })} size="xs" value={chosenFor(row)}
                      onChange={(event) => {
                        const { value } = event.currentTarget;
                        setDecided((before) => ({ ...before, [row.id]: value }));
                      }}
                      data={[{ value: '', label: t('bank.later') }, ...file.waitingInstalments.map((waiting) => ({ value: waiting.instalmentId, label: nameOf(waiting) }))]}
                    />
                  ) : row.receiptId === null ? (row.best ? nameOf(row.best) : t('bank.noProposal')) : t('bank.settled')}
                </Table.Td>
                <Table.Td>{row.receiptId === null ? reasonsOf(row) : ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {confirm.error && <ErrorState error={confirm.error} />}
      {mayKeep && open.length > 0 && (
        <Group gap="sm">
          <Button disabled={lines.length === 0} loading={confirm.isPending} onClick={submit}>{t('bank.confirm', { count: lines.length })}</Button>
          <Text size="sm" c="dimmed">{t('bank.all')}</Text>
        </Group>
      )}
    </Stack>
  );
}
