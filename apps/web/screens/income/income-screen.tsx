import { Skeleton } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIncome } from '../../api/income';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { AskedControls } from './asked-controls';
import { BreakdownSection } from './breakdown-section';
import { EntryList } from './entry-list';
import type { Dimension, OpenFigure } from './figures';
import { ForecastSection } from './forecast-section';
import { IncomeControls } from './income-controls';
import { IncomeTable } from './income-table';
import { Notes } from './notes';
import styles from './income.module.css';
import { recentYears, yearsWithFigures } from './years-with-figures';

const IncomeChart = lazy(() => import('./income-chart').then((module) => ({ default: module.IncomeChart })));
const route = getRouteApi('/app/income');

/** Plan against received, signed and due by fiscal year, and broken down, as of any day; every number opens its rows. */
export function IncomeScreen() {
  const { t } = useTranslation();
  const { from, to, unit = 'oku', tax, year, asOf, scope, open: opened, group, by: brokenBy, measure: broken } = route.useSearch();
  const navigate = route.useNavigate();
  const [groupName, setGroupName] = useState<string>();
  const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const asked = { ...(asOf !== undefined && { asOf }), ...(scope !== undefined && { scope }) };
  const chosen = from !== undefined || to !== undefined;
  const { data: answer, error, isPending, refetch } = useIncome({ ...(chosen ? range : recentYears()), ...asked });
  const data = answer && { ...answer, years: chosen ? answer.years : yearsWithFigures(answer.years) };
  const [first, last] = [data?.years[0]?.fiscalYear, data?.years.at(-1)?.fiscalYear];
  const withoutTax = tax === 'excluded';
  const by: Dimension = brokenBy ?? 'department';
  const open: OpenFigure | undefined = year === undefined ? undefined : { fiscalYear: year, measure: opened ?? 'received', group };
  const openFigure = (figure: OpenFigure | undefined, name?: string): void => {
    setGroupName(name);
    void navigate({
      search: ({ year: _year, open: _open, group: _group, ...rest }) => ({
        ...rest, ...(figure && { year: figure.fiscalYear }), ...(figure && figure.measure !== 'received' && { open: figure.measure }),
        ...(figure?.group !== undefined && { group: figure.group }),
      }), resetScroll: false,
    });
  };
  const list = open && (
    <EntryList
      key={`${open.fiscalYear} ${open.measure} ${open.group ?? ''} ${asOf ?? ''} ${scope ?? ''}`} fiscalYear={open.fiscalYear}
      query={{ measure: open.measure, ...asked, ...(open.group !== undefined && { [by]: open.group }) }}
      name={open.group === undefined ? undefined : groupName ?? open.group} withoutTax={withoutTax} onClose={() => openFigure(undefined)}
    />
  );
  return (
    <Screen title={t('income.title')} intro={t('income.intro')}>
      <IncomeControls range={range} asked={asked} years={data?.years ?? []} unit={unit} withoutTax={withoutTax} />
      <AskedControls asOf={asOf} scope={scope} />
      {isPending && <RowSkeletons rows={8} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.years.length === 0 && <EmptyState title={t('income.empty')}>{t('income.emptyHint')}</EmptyState>}
      {data && first !== undefined && last !== undefined && (
        <>
          <div className={styles.figures}>
            <figure className={styles.chart}>
              <Suspense fallback={<Skeleton height={320} />}>
                <IncomeChart years={data.years} unit={unit} withoutTax={withoutTax} onOpen={(fiscalYear) => openFigure({ fiscalYear, measure: 'received' })} />
              </Suspense>
            </figure>
            <IncomeTable income={data} unit={unit} withoutTax={withoutTax} open={open} onOpen={openFigure} />
          </div>
          <Notes income={data} asOf={asOf} />
          {open?.group === undefined && list}
          <ForecastSection asked={asked} unit={unit} onOpen={openFigure} />
          <BreakdownSection query={{ by, measure: broken ?? 'received', from: first, to: last, ...asked }} unit={unit} withoutTax={withoutTax} open={open} onOpen={openFigure} />
          {open?.group !== undefined && list}
        </>
      )}
    </Screen>
  );
}
