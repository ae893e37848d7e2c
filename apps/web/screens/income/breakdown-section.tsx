import type { YenUnit } from '@musubi/kernel';
import { Button, Group, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportAddress, useBreakdown } from '../../api/income';
import type { BreakdownQuery } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { DownloadIcon } from '../../shared/icons';
import { RowSkeletons } from '../../shared/skeletons';
import { BreakdownTable } from './breakdown-table';
import { dimensions, measures, type OpenFigure } from './figures';
import styles from './income.module.css';

const route = getRouteApi('/app/income');

interface BreakdownSectionProps {
  readonly query: BreakdownQuery & { readonly from: number; readonly to: number };
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly open: OpenFigure | undefined;
  readonly onOpen: (figure: OpenFigure, name: string) => void;
}

/** The years' figures by one of the things they are counted under. */
export function BreakdownSection({ query, unit, withoutTax, open, onOpen }: BreakdownSectionProps) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch } = useBreakdown(query);
  const { by, measure = 'received' } = query;
  const choose = (change: { by?: string; measure?: string }): void => {
    const next = { by, measure, ...change };
    const [chosenBy, chosenMeasure] = [dimensions.find((each) => each === next.by), measures.find((each) => each === next.measure)];
    void navigate({
      search: ({ by: _by, measure: _measure, year: _year, group: _group, open: _open, ...rest }) => ({
        ...rest, ...(chosenBy && chosenBy !== 'department' && { by: chosenBy }), ...(chosenMeasure && chosenMeasure !== 'received' && { measure: chosenMeasure }),
      }), replace: true, resetScroll: false,
    });
  };
  return (
    <section className={styles.receipts} aria-labelledby="breakdown">
      <Group justify="space-between" align="flex-end" mb="sm">
        <h2 id="breakdown" className={styles.receiptsTitle}>{t('income.breakdown.title')}</h2>
        <Group className="no-print" align="flex-end" gap="md">
          <NativeSelect
            size="xs" label={t('income.breakdown.by')} value={by} data={dimensions.map((value) => ({ value, label: t(`income.breakdown.dimension.${value}`) }))}
            onChange={(event) => choose({ by: event.currentTarget.value })}
          />
          <NativeSelect
            size="xs" label={t('income.breakdown.measure')} value={measure} data={measures.map((value) => ({ value, label: t(`income.measure.${value}`) }))}
            onChange={(event) => choose({ measure: event.currentTarget.value })}
          />
          <Button component="a" href={reportAddress('breakdown.csv', query)} download variant="default" size="xs" leftSection={<DownloadIcon />}>{t('income.csv')}</Button>
          <Button component="a" href={reportAddress('breakdown.xlsx', query)} download variant="default" size="xs" leftSection={<DownloadIcon />}>{t('income.xlsx')}</Button>
        </Group>
      </Group>
      {isPending && <RowSkeletons rows={5} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <BreakdownTable breakdown={data} unit={unit} withoutTax={withoutTax} open={open} onOpen={onOpen} />}
    </section>
  );
}
