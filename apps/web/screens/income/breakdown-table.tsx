import type { YenUnit } from '@musubi/kernel';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Breakdown } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import { FigureButton } from './figure-button';
import type { OpenFigure } from './figures';
import { useGroupName } from './use-group-name';

interface BreakdownTableProps {
  readonly breakdown: Breakdown;
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly open: OpenFigure | undefined;
  readonly onOpen: (figure: OpenFigure, name: string) => void;
}

/** A row for each group, a column for each year; each number opens the rows it is made of. */
export function BreakdownTable({ breakdown: { by, measure, from, to, groups }, unit, withoutTax, open, onOpen }: BreakdownTableProps) {
  const { t, i18n } = useTranslation();
  const nameOf = useGroupName(by);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const amountOf = ({ amount, amountExTax }: { amount: number; amountExTax: number }): number => (withoutTax && measure !== 'due' ? amountExTax : amount);
  const total = groups.reduce((sum, group) => sum + amountOf(group.total), 0);
  return (
    <div className={tables.scroll} role="region" aria-label={t('income.breakdown.table')} tabIndex={0}>
      <Table className={tables.dense} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`income.breakdown.dimension.${by}`)}</Table.Th>
            {years.map((year) => <Table.Th key={year} scope="col" ta="right">{fiscalYearText(year, i18n.language)}</Table.Th>)}
            <Table.Th scope="col" ta="right">{t('income.receipts.total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map((group) => (
            <Table.Tr key={group.key}>
              <Table.Th scope="row">{nameOf(group)}</Table.Th>
              {years.map((fiscalYear) => {
                const sums = group.years.find((year) => year.fiscalYear === fiscalYear);
                return (
                  <Table.Td key={fiscalYear} className={tables.number}>
                    {sums === undefined ? '–' : (
                      <FigureButton
                        amount={amountOf(sums)} unit={unit} label={t('income.breakdown.open', { name: nameOf(group), year: fiscalYearText(fiscalYear, i18n.language) })}
                        open={open?.group === group.key && open.fiscalYear === fiscalYear} onOpen={() => onOpen({ fiscalYear, measure, group: group.key }, nameOf(group))}
                      />
                    )}
                  </Table.Td>
                );
              })}
              <Table.Td className={tables.number}><Money amount={amountOf(group.total)} unit={unit} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={tables.sum}>
            <Table.Th scope="row" colSpan={years.length + 1}>{t('income.receipts.total')}</Table.Th>
            <Table.Td className={tables.number}><Money amount={total} unit={unit} /></Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}
