import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { fiscalYearOf, plainDate } from '@musubi/kernel';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhatIf } from '../../api/policies';
import type { PolicyTable, WhatIfBody } from '../../api/types';
import { fiscalYearText, todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { RowSkeletons } from '../../shared/skeletons';
import { ComparedTable } from './compared-table';
import type { OpenGroup } from './open-group';
import { RepricedRows } from './repriced-rows';
import styles from './policies.module.css';

const firstYear = 2015;

/** The same contracts under a table: asked for by a button, because it prices every contract of the years. */
export function WhatIf({ policy }: { readonly policy: PolicyTable | undefined }) {
  const { t, i18n } = useTranslation();
  const [thisYear] = useState(() => fiscalYearOf(plainDate(todayText())));
  const [range, setRange] = useState({ from: thisYear - 3, to: thisYear });
  const [asked, setAsked] = useState<WhatIfBody>();
  const [open, setOpen] = useState<OpenGroup>();
  const { data, error, isFetching, refetch } = useWhatIf(asked);
  const years = Array.from({ length: thisYear - firstYear + 1 }, (_, index) => firstYear + index);
  const run = (): void => {
    setOpen(undefined);
    if (policy) setAsked({ policy, from: Math.min(range.from, range.to), to: Math.max(range.from, range.to) });
  };
  return (
    <section className={styles.whatIf} aria-labelledby="what-if">
      <h2 id="what-if">{t('policies.whatIf.title')}</h2>
      <Text size="sm" c="dimmed">{t('policies.whatIf.intro')}</Text>
      <Group align="flex-end" gap="md" my="md">
        {(['from', 'to'] as const).map((bound) => (
          <NativeSelect
            key={bound} size="sm" label={t(`policies.whatIf.${bound}`)} value={String(range[bound])} data={years.map((year) => ({ value: String(year), label: fiscalYearText(year, i18n.language) }))}
            onChange={({ currentTarget: { value } }) => setRange((before) => ({ ...before, [bound]: Number(value) }))}
          />
        ))}
        <Button variant="default" disabled={!policy} loading={isFetching} onClick={run}>{t('policies.whatIf.run')}</Button>
      </Group>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {asked && isFetching && !data && <RowSkeletons rows={4} />}
      {data?.total.count === 0 && <Text size="sm">{t('policies.whatIf.empty')}</Text>}
      {data && data.total.count > 0 && <ComparedTable compared={data} onOpen={setOpen} />}
      {asked && open && <RepricedRows key={JSON.stringify([asked, open])} asked={asked} open={open} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
