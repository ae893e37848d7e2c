import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FactBook } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';
import { plainYen } from '../../shared/yen';
import styles from './goals.module.css';

/** The technical fields with the most applications, a column for each of the two years; nothing where no source states any. */
export function PatentFields({ book: { fiscalYears, patentFields } }: { readonly book: FactBook }) {
  const { t, i18n } = useTranslation();
  const ofYears = fiscalYears.map((year) => ({ year, fields: patentFields.filter(({ fiscalYear }) => fiscalYear === year) }));
  const places = Math.max(...ofYears.map(({ fields }) => fields.length));
  if (places === 0) return null;
  return (
    <section className={styles.detail} aria-labelledby="patent-fields">
      <h2 id="patent-fields" className={styles.detailTitle}>{t('factBook.fields')}</h2>
      <div className={tables.scroll} role="region" aria-labelledby="patent-fields" tabIndex={0}>
        <Table className={tables.dense}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('factBook.place')}</Table.Th>
              {ofYears.map(({ year }) => <Table.Th key={year} scope="col">{fiscalYearText(year, i18n.language)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {Array.from({ length: places }, (_, place) => (
              <Table.Tr key={place}>
                <Table.Th scope="row">{place + 1}</Table.Th>
                {ofYears.map(({ year, fields }) => {
                  const each = fields[place];
                  return (
                    <Table.Td key={year}>
                      {each ? <>{t('factBook.field', { field: each.field, value: plainYen(each.applications) })} <small>{t('factBook.stated', { source: each.source })}</small></> : <span className="visually-hidden">{t('factBook.blank')}</span>}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
