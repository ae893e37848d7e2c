import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reportAddress, useEntries } from '../../api/income';
import type { EntriesQuery } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { DownloadIcon } from '../../shared/icons';
import { RowSkeletons } from '../../shared/skeletons';
import { EntryRows } from './entry-rows';
import styles from './income.module.css';

interface EntryListProps {
  readonly fiscalYear: number;
  readonly query: EntriesQuery & { readonly measure: NonNullable<EntriesQuery['measure']> };
  /** Of the group, when it is one group's rows. */
  readonly name: string | undefined;
  readonly withoutTax: boolean;
  readonly onClose: () => void;
}

/** The rows behind one figure, page by page, to the yen. */
export function EntryList({ fiscalYear, query, name, withoutTax, onClose }: EntryListProps) {
  const { t, i18n } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  const { data, error, isPending, isPlaceholderData, refetch } = useEntries(fiscalYear, query, cursors.at(-1));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const next = data?.nextCursor ?? undefined;
  const title = t(`income.receipts.title.${query.measure}`, { year: fiscalYearText(fiscalYear, i18n.language) });
  return (
    <section className={`${styles.receipts} no-print`} aria-labelledby="receipts-of-year">
      <Group justify="space-between" mb="sm">
        <h2 id="receipts-of-year" ref={heading} tabIndex={-1} className={styles.receiptsTitle}>
          {name === undefined ? title : t('income.receipts.ofGroup', { title, name })}
          {data && <span>{t('income.receipts.count', { count: data.total.count })}</span>}
        </h2>
        <Group gap="xs">
          <Button component="a" href={reportAddress(`income/${fiscalYear}/entries.csv`, query)} download variant="default" size="compact-sm" leftSection={<DownloadIcon />}>{t('income.csv')}</Button>
          <Button component="a" href={reportAddress(`income/${fiscalYear}/entries.xlsx`, query)} download variant="default" size="compact-sm" leftSection={<DownloadIcon />}>{t('income.xlsx')}</Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={onClose}>{t('income.receipts.close')}</Button>
        </Group>
      </Group>
      {isPending && <RowSkeletons rows={5} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <EntryRows entries={data} withoutTax={withoutTax} busy={isPlaceholderData} />}
      {(cursors.length > 1 || next !== undefined) && (
        <Group mt="sm" gap="sm" justify="flex-end">
          <Button variant="default" size="compact-sm" disabled={cursors.length === 1} onClick={() => setCursors(cursors.slice(0, -1))}>{t('income.receipts.previous')}</Button>
          <span className={styles.page} role="status">{t('income.receipts.page', { page: cursors.length })}</span>
          <Button variant="default" size="compact-sm" disabled={next === undefined || isPlaceholderData} onClick={() => setCursors([...cursors, next])}>{t('income.receipts.next')}</Button>
        </Group>
      )}
    </section>
  );
}
