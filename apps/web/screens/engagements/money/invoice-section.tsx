import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { invoiceAddress, useInvoices, useKeepInvoices } from '../../../api/money-in';
import type { Contract, Invoice } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { Money } from '../../../shared/money';
import tables from '../../../shared/tables.module.css';
import { ReasonDialog } from './reason-dialog';

const files = [['pdf', 'ja', 'pdfJa'], ['pdf', 'en', 'pdfEn'], ['xlsx', 'ja', null]] as const;

/** The invoices of a contract: issued for an instalment, read as files, taken back by a document of their own. */
export function InvoiceSection({ contract, mayWork }: { readonly contract: Contract; readonly mayWork: boolean }) {
  const { t, i18n } = useTranslation();
  const { data: invoices = [] } = useInvoices(contract.id);
  const { issue, cancel } = useKeepInvoices(contract.id);
  const [cancelling, setCancelling] = useState<Invoice>();
  const cancelled = new Set(invoices.map(({ cancelsId }) => cancelsId));
  const stands = new Set(invoices.filter(({ id, cancelsId }) => cancelsId === null && !cancelled.has(id)).map(({ instalmentId }) => instalmentId));
  const toIssue = contract.instalments.filter(({ id, open }) => open > 0 && !stands.has(id));
  const close = (): void => {
    setCancelling(undefined);
    cancel.reset();
  };
  const confirm = (reason: string): void => {
    if (!cancelling) return;
    cancel.mutate({ id: cancelling.id, reason }, {
      onSuccess() {
        close();
        notifications.show({ message: t('money.invoice.cancelled') });
      },
    });
  };
  if (invoices.length === 0 && !mayWork) return null;
  return (
    <section aria-label={t('money.invoice.title')}>
      {invoices.length > 0 && (
        <div className={tables.scroll} role="region" aria-label={t('money.invoice.title')} tabIndex={0}>
          <Table className={tables.dense}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('money.invoice.number')}</Table.Th>
                <Table.Th>{t('money.invoice.issuedOn')}</Table.Th>
                <Table.Th>{t('money.invoice.due')}</Table.Th>
                <Table.Th ta="right">{t('money.invoice.amount')}</Table.Th>
                <Table.Th>{t('money.invoice.files')}</Table.Th>
                {mayWork && <Table.Th><span className="visually-hidden">{t('money.actions')}</span></Table.Th>}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {invoices.map((invoice) => (
                <Table.Tr key={invoice.id}>
                  <Table.Td>{invoice.number}{invoice.cancelsId !== null && `（${t('money.invoice.takesBack')}）`}</Table.Td>
                  <Table.Td>{dateText(invoice.issuedOn, i18n.language)}</Table.Td>
                  <Table.Td>{dateText(invoice.dueDate, i18n.language)}</Table.Td>
                  <Table.Td className={tables.number}><Money amount={invoice.amount} /></Table.Td>
                  <Table.Td>
                    <Group gap="sm" wrap="nowrap">
                      {files.map(([format, language, label]) => {
                        const file = label === null ? 'XLSX' : t(`money.invoice.${label}`);
                        return <Anchor key={file} size="sm" underline="always" href={invoiceAddress(invoice.id, format, language)} download aria-label={t('money.invoice.fileOf', { number: invoice.number, file })}>{file}</Anchor>;
                      })}
                    </Group>
                  </Table.Td>
                  {mayWork && (
                    <Table.Td>
                      {invoice.cancelsId === null && !cancelled.has(invoice.id) && (
                        <Button variant="subtle" color="gray" size="compact-xs" aria-label={t('money.invoice.cancelOf', { number: invoice.number })} onClick={() => setCancelling(invoice)}>
                          {t('money.reverse.label')}
                        </Button>
                      )}
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {invoices.length === 0 && <Text size="sm" c="dimmed">{t('money.invoice.none')}</Text>}
      {issue.error && <ErrorState error={issue.error} />}
      {mayWork && (
        <Group gap="xs" mt="xs">
          {toIssue.map(({ id, sequence }) => (
            <Button
              key={id} variant="default" size="compact-sm" loading={issue.isPending && issue.variables === id}
              onClick={() => issue.mutate(id, { onSuccess: () => notifications.show({ message: t('money.invoice.issued') }) })}
            >
              {t('money.invoice.issue', { number: sequence })}
            </Button>
          ))}
        </Group>
      )}
      {cancelling && (
        <ReasonDialog
          title={t('money.invoice.cancelTitle')} what={cancelling.number} note={t('money.invoice.cancelNote')} confirm={t('money.reverse.label')}
          busy={cancel.isPending} error={cancel.error} onConfirm={confirm} onClose={close}
        />
      )}
    </section>
  );
}
