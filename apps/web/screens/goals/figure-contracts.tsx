import { Button, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureContracts } from '../../api/goals';
import type { FigureContractsQuery } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { Money } from '../../shared/money';
import { RowSkeletons } from '../../shared/skeletons';
import tables from '../../shared/tables.module.css';
import styles from './goals.module.css';

interface FigureContractsProps {
  readonly fiscalYear: number;
  readonly of: FigureContractsQuery['of'];
  readonly asOf: string | undefined;
}

/** The contracts that a figure counts, page by page, to the yen. */
export function FigureContracts({ fiscalYear, of, asOf }: FigureContractsProps) {
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const { data, error, isPending, isPlaceholderData, refetch } = useFigureContracts(fiscalYear, { of, ...(asOf !== undefined && { asOf }) }, cursors.at(-1));
  const next = data?.nextCursor ?? undefined;
  return (
    <div className={styles.contracts}>
      <h3 id="figure-contracts">{t('goals.contracts.title')}</h3>
      {isPending && <RowSkeletons rows={5} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.total.count === 0 && <Text size="sm">{t('goals.contracts.none')}</Text>}
      {data && data.total.count > 0 && (
        <div className={tables.scroll} role="region" aria-labelledby="figure-contracts" tabIndex={0} aria-busy={isPlaceholderData}>
          <Table className={tables.dense} highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                {(['number', 'name', 'company', 'department'] as const).map((column) => <Table.Th key={column} scope="col">{t(`goals.contracts.${column}`)}</Table.Th>)}
                <Table.Th scope="col" ta="right">{t('goals.contracts.amount')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((contract) => (
                <Table.Tr key={contract.id}>
                  <Table.Td>{contract.number}</Table.Td>
                  <Table.Td className={tables.name}>{contract.title}</Table.Td>
                  <Table.Td>{contract.company.name}</Table.Td>
                  <Table.Td>{contract.department?.name}</Table.Td>
                  <Table.Td className={tables.number}><Money amount={contract.amount} /></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr className={tables.sum}>
                <Table.Th scope="row" colSpan={4}>{t('goals.contracts.total', { count: data.total.count })}</Table.Th>
                <Table.Td className={tables.number}><Money amount={data.total.amount} /></Table.Td>
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </div>
      )}
      {(cursors.length > 1 || next !== undefined) && (
        <Group mt="sm" gap="sm" justify="flex-end" className="no-print">
          <Button variant="default" size="compact-sm" disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>{t('goals.contracts.previous')}</Button>
          <span className={styles.page} role="status">{t('goals.contracts.page', { page: cursors.length })}</span>
          <Button variant="default" size="compact-sm" disabled={next === undefined || isPlaceholderData} onClick={() => setCursors([...cursors, next])}>{t('goals.contracts.next')}</Button>
        </Group>
      )}
    </div>
  );
}
