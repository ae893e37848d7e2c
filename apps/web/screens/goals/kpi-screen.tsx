import { Button, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKpis } from '../../api/goals';
import { reportAddress } from '../../api/income';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../shared/button-link';
import { todayText } from '../../shared/dates';
import { EmptyState } from '../../shared/empty-state';
import { ErrorState } from '../../shared/error-state';
import { DownloadIcon } from '../../shared/icons';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { AsOfInput } from './as-of-input';
import { inTreeOrder, yearsOf } from './goal-tree';
import { KpiDetail } from './kpi-detail';
import { KpiTable } from './kpi-table';
import styles from './goals.module.css';

const StateDialog = lazy(async () => ({ default: (await import('./state-dialog')).StateDialog }));
const route = getRouteApi('/app/kpis');
/** Before and after this year: the plans' long run. */
const [yearsBack, yearsAhead] = [12, 10];

/** The goals as a tree, plan against actual, with every version of the plan and every source's figure; as of any day. */
export function KpiScreen() {
  const { t } = useTranslation();
  const { asOf, goal, year } = route.useSearch();
  const navigate = route.useNavigate();
  const mayState = useSession()?.roles.includes('admin') ?? false;
  const [stating, setStating] = useState(false);
  const thisYear = Number(todayText().slice(0, 4));
  const query = { from: thisYear - yearsBack, to: thisYear + yearsAhead, ...(asOf !== undefined && { asOf }) };
  const { data, error, isPending, refetch } = useKpis(query);
  const years = data ? yearsOf(data.kpis) : [];
  const kpi = data?.kpis.find(({ key }) => key === goal);
  const opened = kpi?.years.find(({ fiscalYear }) => fiscalYear === year);
  const show = (next?: { goal: string; year: number }): void => {
    void navigate({ search: ({ goal: _goal, year: _year, ...rest }) => ({ ...rest, ...next }), resetScroll: false });
  };
  return (
    <Screen title={t('goals.title')} intro={t('goals.intro')} actions={<ButtonLink to="/fact-book" variant="default" className="no-print">{t('factBook.title')}</ButtonLink>}>
      <Group className={`${styles.controls} no-print`} align="flex-end" gap="md">
        <AsOfInput value={asOf} onChange={(day) => void navigate({ search: ({ asOf: _asOf, ...rest }) => ({ ...rest, ...(day !== undefined && { asOf: day }) }), replace: true, resetScroll: false })} />
        <Group gap="xs" ml="auto">
          {mayState && <Button variant="default" onClick={() => setStating(true)}>{t('goals.state.open')}</Button>}
          <Button component="a" href={reportAddress('kpis.csv', query)} download variant="default" leftSection={<DownloadIcon />}>{t('goals.csv')}</Button>
          <Button component="a" href={reportAddress('kpis.xlsx', query)} download variant="default" leftSection={<DownloadIcon />}>{t('goals.xlsx')}</Button>
        </Group>
      </Group>
      {isPending && <RowSkeletons rows={11} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && years.length === 0 && <EmptyState title={t('goals.empty')}>{t('goals.emptyHint')}</EmptyState>}
      {data && years.length > 0 && <KpiTable goals={inTreeOrder(data.kpis)} years={years} open={{ goal, year }} onOpen={(key, fiscalYear) => show({ goal: key, year: fiscalYear })} />}
      {stating && data && (
        <Suspense>
          <StateDialog plans subjects={inTreeOrder(data.kpis).map(({ kpi: { key, unit } }) => ({ key, unit, name: t(`goals.key.${key}`) }))} opened={goal} openedYear={year} onClose={() => setStating(false)} />
        </Suspense>
      )}
      {kpi && opened && <KpiDetail key={`${kpi.key} ${opened.fiscalYear} ${asOf ?? ''}`} kpi={kpi} year={opened} asOf={asOf} onClose={() => show()} />}
    </Screen>
  );
}
