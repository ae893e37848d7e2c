import { Alert, Button, Group, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFactBook } from '../../api/goals';
import { reportAddress } from '../../api/income';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../shared/button-link';
import { fiscalYearText, todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { DownloadIcon } from '../../shared/icons';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { plainYen } from '../../shared/yen';
import { AsOfInput } from './as-of-input';
import { FactBookTable } from './fact-book-table';
import { FigureContracts } from './figure-contracts';
import styles from './goals.module.css';
import { PatentFields } from './patent-fields';
import { useItemName } from './use-item-name';

const StateDialog = lazy(async () => ({ default: (await import('./state-dialog')).StateDialog }));
const route = getRouteApi('/app/fact-book');
const firstYear = 2014;

/** The fact book's sheet of two fiscal years, with what in it does not fit together; each counted number opens its contracts. */
export function FactBookScreen() {
  const { t, i18n } = useTranslation();
  const { year, asOf, cell, of } = route.useSearch();
  const navigate = route.useNavigate();
  const nameOf = useItemName();
  const mayState = useSession()?.roles.includes('admin') ?? false;
  const [stating, setStating] = useState(false);
  const query = { ...(year !== undefined && { fiscalYear: year }), ...(asOf !== undefined && { asOf }) };
  const { data, error, isPending, refetch } = useFactBook(query);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [cell, of]);
  const years = Array.from({ length: Number(todayText().slice(0, 4)) - firstYear + 1 }, (_, index) => firstYear + index).reverse();
  const ask = (change: { year?: number | undefined; asOf?: string | undefined }): void => {
    const next = { year, asOf, ...change };
    void navigate({ search: { ...(next.year !== undefined && { year: next.year }), ...(next.asOf !== undefined && { asOf: next.asOf }) }, replace: true, resetScroll: false });
  };
  const open = (name?: string, fiscalYear?: number): void => {
    void navigate({ search: ({ cell: _cell, of: _of, ...rest }) => ({ ...rest, ...(name !== undefined && fiscalYear !== undefined && { cell: name, of: fiscalYear }) }), resetScroll: false });
  };
  const known = data?.cells.some((each) => each.cell === cell && each.values.some(({ fiscalYear, counted }) => fiscalYear === of && counted !== null)) ?? false;
  return (
    <Screen title={t('factBook.title')} intro={t('factBook.intro')} actions={<ButtonLink to="/kpis" variant="default" className="no-print">{t('goals.title')}</ButtonLink>}>
      <Group className={`${styles.controls} no-print`} align="flex-end" gap="md">
        <NativeSelect
          size="sm" label={t('factBook.year')} value={year?.toString() ?? ''} onChange={(event) => ask({ year: event.currentTarget.value === '' ? undefined : Number(event.currentTarget.value) })}
          data={[{ value: '', label: t('factBook.latest') }, ...years.map((each) => ({ value: String(each), label: fiscalYearText(each, i18n.language) }))]}
        />
        <AsOfInput value={asOf} onChange={(day) => ask({ asOf: day })} />
        <Group gap="xs" ml="auto">
          {mayState && <Button variant="default" onClick={() => setStating(true)}>{t('factBook.state')}</Button>}
          <Button component="a" href={reportAddress('fact-book.csv', query)} download variant="default" leftSection={<DownloadIcon />}>{t('goals.csv')}</Button>
          <Button component="a" href={reportAddress('fact-book.xlsx', query)} download variant="default" leftSection={<DownloadIcon />}>{t('goals.xlsx')}</Button>
        </Group>
      </Group>
      {isPending && <RowSkeletons rows={12} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && data.warnings.length > 0 && (
        <Alert color="gray" mb="md" title={t('factBook.warnings')}>
          <ul className={styles.warnings}>
            {data.warnings.map((warning) => (
              <li key={`${warning.cell} ${warning.fiscalYear} ${warning.code}`}>
                {t(warning.code === 'fact_book.sum_differs' ? 'factBook.warning.sum_differs' : 'factBook.warning.more_than_whole', {
                  year: fiscalYearText(warning.fiscalYear, i18n.language), item: nameOf(warning.cell, true), expected: plainYen(warning.expected), found: plainYen(warning.found),
                })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {data && <FactBookTable book={data} open={{ cell, fiscalYear: of }} onOpen={open} />}
      {data && <PatentFields book={data} />}
      {stating && data && (
        <Suspense>
          <StateDialog
            plans={false} opened={cell} openedYear={of ?? year} onClose={() => setStating(false)}
            subjects={[...data.cells.map((each) => ({ key: each.cell, name: nameOf(each.cell, true), unit: unitOf(each.cell) })), { key: 'patents.field', name: t('factBook.fieldCell'), unit: 'count' }]}
          />
        </Suspense>
      )}
      {known && cell !== undefined && of !== undefined && (
        <section className={`${styles.detail} no-print`} aria-labelledby="cell-of-year">
          <Group justify="space-between" mb="sm">
            <h2 id="cell-of-year" ref={heading} tabIndex={-1} className={styles.detailTitle}>{t('goals.of', { goal: nameOf(cell, true), year: fiscalYearText(of, i18n.language) })}</h2>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => open()}>{t('goals.close')}</Button>
          </Group>
          <FigureContracts key={`${cell} ${of} ${asOf ?? ''}`} fiscalYear={of} of={cell as 'joint_research.all.count'} asOf={asOf} />
        </section>
      )}
    </Screen>
  );
}

function unitOf(cell: string): 'thousand_yen' | 'count' {
  return cell.endsWith('.amount') || cell.endsWith('.licence_income') ? 'thousand_yen' : 'count';
}
