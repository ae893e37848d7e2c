import { Table, UnstyledButton } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactBook } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';
import { plainYen } from '../../shared/yen';
import styles from './goals.module.css';
import { sectionOf, useItemName } from './use-item-name';

const sections = ['people', 'joint_research', 'commissioned_research', 'patents'] as const;

interface FactBookTableProps {
  readonly book: FactBook;
  readonly open: { readonly cell: string | undefined; readonly fiscalYear: number | undefined };
  readonly onOpen: (cell: string, fiscalYear: number) => void;
}

/** The sheet: a row for each item, a column for each of the two years. A blank stays blank. */
export function FactBookTable({ book: { fiscalYears, cells }, open, onOpen }: FactBookTableProps) {
  const { t, i18n } = useTranslation();
  const nameOf = useItemName();
  return (
    <div className={tables.scroll} role="region" aria-label={t('factBook.table')} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('factBook.item')}</Table.Th>
            {fiscalYears.map((year) => <Table.Th key={year} scope="col" ta="right">{fiscalYearText(year, i18n.language)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sections.map((section) => (
            <Fragment key={section}>
              <Table.Tr className={styles.section}><Table.Th scope="rowgroup" colSpan={fiscalYears.length + 1}>{t(`factBook.section.${section}`)}</Table.Th></Table.Tr>
              {cells.filter(({ cell }) => sectionOf(cell) === section).map(({ cell, values }) => (
                <Table.Tr key={cell}>
                  <Table.Th scope="row"><span className={styles.goal} data-depth={1}>{nameOf(cell)}</span></Table.Th>
                  {values.map((value) => (
                    <Table.Td key={value.fiscalYear} className={`${tables.number} ${styles.cell}`}>
                      <Value cell={cell} value={value} open={open.cell === cell && open.fiscalYear === value.fiscalYear} onOpen={() => onOpen(cell, value.fiscalYear)} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface ValueProps {
  readonly cell: string;
  readonly value: FactBook['cells'][number]['values'][number];
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Value({ cell, value: { fiscalYear, value, counted, stated }, open, onOpen }: ValueProps) {
  const { t, i18n } = useTranslation();
  const nameOf = useItemName();
  if (value === null) return <span className="visually-hidden">{t('factBook.blank')}</span>;
  const band = `factBook.band.from${value}`;
  const shown = cell === 'staff.band' && i18n.exists(band) ? t(band as 'factBook.band.from50') : plainYen(value);
  return (
    <>
      {counted === null ? shown : (
        <UnstyledButton className={styles.figure} onClick={onOpen} aria-expanded={open} aria-label={t('factBook.open', { item: nameOf(cell, true), year: fiscalYearText(fiscalYear, i18n.language) })}>
          {shown}
        </UnstyledButton>
      )}
      {stated && <small>{t('factBook.stated', { source: stated.source })}</small>}
      {stated && counted !== null && counted !== value && <small className={styles.more}>{t('factBook.countedBeside', { value: plainYen(counted) })}</small>}
    </>
  );
}
