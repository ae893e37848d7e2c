import type { YenUnit } from '@musubi/kernel';
import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, useForecast } from '../../api/income';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { RowSkeletons } from '../../shared/skeletons';
import type { OpenFigure } from './figures';
import { ForecastBar } from './forecast-bar';
import { ForecastBasis } from './forecast-basis';
import { ForecastContracts } from './forecast-contracts';
import styles from './forecast.module.css';
import income from './income.module.css';

const route = getRouteApi('/app/income');

interface ForecastSectionProps {
  readonly asked: Asked;
  readonly unit: YenUnit;
  readonly onOpen: (figure: OpenFigure) => void;
}

/** What this fiscal year and the goal's year may come to, and on what that stands. */
export function ForecastSection({ asked, unit, onOpen }: ForecastSectionProps) {
  const { t, i18n } = useTranslation();
  const navigate = route.useNavigate();
  const [contractsOpen, setContractsOpen] = useState(false);
  const { data, error, isPending, refetch } = useForecast(asked);
  const { forecast } = data ?? {};
  const lastWithIncome = data?.lastYearWithIncome ?? undefined;
  const openPart = (part: 'received' | 'due' | 'open'): void => {
    if (part === 'open') setContractsOpen(true);
    else if (data) onOpen({ fiscalYear: data.fiscalYear, measure: part });
  };
  return (
    <section className={styles.section} aria-labelledby="forecast">
      <h2 id="forecast" className={income.receiptsTitle}>{t('income.forecast.title')}</h2>
      {isPending && <RowSkeletons rows={3} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && !forecast && (
        <p className={styles.intro}>
          {t('income.forecast.none')}{' '}
          {lastWithIncome !== undefined && (
            <Button variant="subtle" size="compact-sm" onClick={() => void navigate({ search: (before) => ({ ...before, asOf: midYear(lastWithIncome) }), resetScroll: false })}>
              {t('income.forecast.lookAt', { date: dateText(midYear(lastWithIncome), i18n.language) })}
            </Button>
          )}
        </p>
      )}
      {data && forecast && (
        <>
          <p className={styles.intro}>{t('income.forecast.intro', { date: dateText(data.asOf, i18n.language) })}</p>
          <div className={styles.years}>
            <ForecastBar
              band={forecast.thisYear} unit={unit}
              marks={[{ name: t('income.forecast.received'), amount: forecast.parts.received }, ...(data.plan === null ? [] : [{ name: t('income.forecast.plan'), amount: data.plan }])]}
            />
            {forecast.horizon && <ForecastBar band={forecast.horizon} unit={unit} marks={data.goal ? [{ name: t('income.forecast.goal'), amount: data.goal.amount }] : []} />}
          </div>
          <ForecastBasis fiscalYear={data.fiscalYear} forecast={forecast} unit={unit} onOpen={openPart} />
          {contractsOpen && <ForecastContracts asked={asked} onClose={() => setContractsOpen(false)} />}
        </>
      )}
    </section>
  );
}

/** A day on which a year was half over. */
function midYear(fiscalYear: number): string {
  return `${fiscalYear}-09-30`;
}
