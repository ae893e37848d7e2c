import { Button, Group, Table } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, useForecastContracts } from '../../api/income';
import { ErrorState } from '../../shared/error-state';
import { Money } from '../../shared/money';
import { RowSkeletons } from '../../shared/skeletons';
import tables from '../../shared/tables.module.css';
import income from './income.module.css';

/** The contracts not signed yet that the forecast counts. */
export function ForecastContracts({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useForecastContracts(asked);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="open-contracts" className="no-print">
      <Group justify="space-between" mb="sm">
        <h3 id="open-contracts" ref={heading} tabIndex={-1} className={income.receiptsTitle}>{t('income.forecast.contracts.title')}</h3>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>{t('income.forecast.contracts.close')}</Button>
      </Group>
      {isPending && <RowSkeletons rows={3} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <p>{t('income.forecast.contracts.none')}</p>}
      {data && data.items.length > 0 && (
        <div className={tables.scroll}>
          <Table className={tables.dense} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('income.receipts.contract')}</Table.Th>
                <Table.Th>{t('income.receipts.company')}</Table.Th>
                <Table.Th>{t('income.forecast.contracts.stage')}</Table.Th>
                <Table.Th ta="right">{t('income.forecast.contracts.amount')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map(({ contractId, number, title, company, stage, amount }) => (
                <Table.Tr key={contractId}>
                  <Table.Td title={title}>{number}</Table.Td>
                  <Table.Td>{company}</Table.Td>
                  <Table.Td>{t(`income.forecast.stage.${stage}`)}</Table.Td>
                  <Table.Td className={tables.number}><Money amount={amount} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
