import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useIncome } from '../../api/income';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { IncomeControls } from './income-controls';
import { IncomeTable } from './income-table';
import { Notes } from './notes';
import { ReceiptList } from './receipt-list';
import styles from './income.module.css';
import { recentYears, yearsWithFigures } from './years-with-figures';

const IncomeChart = lazy(() => import('./income-chart').then((module) => ({ default: module.IncomeChart })));
const route = getRouteApi('/app/income');

/** Plan against received, by fiscal year; every year opens its receipts. */
export function IncomeScreen() {
  const { t } = useTranslation();
  const { from, to, unit = 'oku', tax, year } = route.useSearch();
  const navigate = route.useNavigate();
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const chosen = from !== undefined || to !== undefined;
  const { data: answer, error, isPending, refetch } = useIncome(chosen ? range : recentYears());
  const data = answer && { ...answer, years: chosen ? answer.years : yearsWithFigures(answer.years) };
  const withoutTax = tax === 'excluded';
  const openYear = (fiscalYear: number | undefined): void => {
    void navigate({ search: ({ year: _before, ...rest }) => ({ ...rest, ...(fiscalYear !== undefined && { year: fiscalYear }) }), resetScroll: false });
  };
  return (
    <Screen title={t('income.title')} intro={t('income.intro')}>
      <IncomeControls range={range} years={data?.years ?? []} unit={unit} withoutTax={withoutTax} />
      {isPending && <RowSkeletons rows={8} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.years.length === 0 && <EmptyState title={t('income.empty')}>{t('income.emptyHint')}</EmptyState>}
      {data && data.years.length > 0 && (
        <>
          <div className={styles.figures}>
            <figure className={styles.chart}>
              <Suspense fallback={<Skeleton height={320} />}>
                <IncomeChart years={data.years} unit={unit} withoutTax={withoutTax} onOpen={openYear} />
              </Suspense>
            </figure>
            <IncomeTable income={data} unit={unit} withoutTax={withoutTax} openYear={year} onOpen={openYear} />
          </div>
          <Notes income={data} />
          {year !== undefined && <ReceiptList key={year} fiscalYear={year} withoutTax={withoutTax} onClose={() => openYear(undefined)} />}
        </>
      )}
    </Screen>
  );
}
