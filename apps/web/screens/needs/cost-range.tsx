import { Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEstimateRange } from '../../api/estimates';
import type { EstimateRange } from '../../api/types';
import { budgetOf } from '../../shared/budget-bands';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { Facts } from '../../shared/facts';
import { rateText, yenText } from '../../shared/yen';
import ranges from '../engagements/estimates/estimates.module.css';
import type { NeedDraft } from './need-draft';
import styles from './needs.module.css';

const types = ['joint_research', 'commissioned_research', 'academic_consulting'] as const;
const durations = [6, 12, 24, 36] as const;

/** While a need is written: what the budget comes to at the universities, by their own rules. An honest range, and what it includes. */
export function CostRange({ draft }: { readonly draft: NeedDraft }) {
  const { t, i18n } = useTranslation();
  const [contractType, setType] = useState<(typeof types)[number]>('joint_research');
  const [months, setMonths] = useState<number>(12);
  const budget = budgetOf(draft.budget);
  const universities = draft.audience === 'universities' ? [...draft.universities] : [];
  const { data, error } = useEstimateRange(budget && { contractType, months, budget, universities });
  const assumed = data?.assumed;
  return (
    <section aria-label={t('estimates.range.title')}>
      <h2 className={styles.asideTitle}>{t('estimates.range.title')}</h2>
      {!budget && <Text size="sm" c="dimmed">{t('estimates.range.hint')}</Text>}
      {budget && (
        <div className={ranges.range}>
          <Group gap="sm" grow>
            <NativeSelect
              size="xs" label={t('estimates.range.type')} value={contractType} data={types.map((type) => ({ value: type, label: t(`engagements.type.${type}`) }))}
              onChange={(event) => setType(types.find((type) => type === event.currentTarget.value) ?? 'joint_research')}
            />
            <NativeSelect
              size="xs" label={t('estimates.range.months')} value={String(months)} data={durations.map((count) => ({ value: String(count), label: t('estimates.range.ofMonths', { count }) }))}
              onChange={(event) => setMonths(Number(event.currentTarget.value))}
            />
          </Group>
          {error && <ErrorState error={error} kept="form" />}
          <div aria-live="polite" className={ranges.range}>
            {data?.items.map((range) => <RangeOf key={range.university.id} range={range} />)}
            {data?.items.length === 0 && <Text size="sm" c="dimmed">{t('estimates.range.none')}</Text>}
          </div>
          {assumed && data.items.length > 0 && (
            <Text size="xs" c="dimmed">
              {t('estimates.range.includes')} {t('estimates.range.assumed', {
                start: dateText(assumed.startDate, i18n.language), prefecture: assumed.prefecture ?? t('estimates.range.unknownPlace'),
                size: t(assumed.sme === null ? 'estimates.range.unknownSize' : assumed.sme ? 'estimates.range.sme' : 'estimates.range.large'),
              })}
            </Text>
          )}
        </div>
      )}
    </section>
  );
}

function RangeOf({ range: { university, low, high } }: { readonly range: EstimateRange }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const between = (key: 'total' | 'direct' | 'overhead' | 'tax'): string => {
    const [lowest, highest] = [low && yenText(low[key], language), high && yenText(high[key], language)];
    if (lowest && highest) return lowest === highest ? lowest : t('estimates.range.between', { low: lowest, high: highest });
    return highest ? t('estimates.range.to', { high: highest }) : t('estimates.range.from', { low: lowest ?? '' });
  };
  const ends = [low, high].flatMap((end) => end ?? []);
  const rates = [...new Set(ends.map(({ rateBp }) => rateText(rateBp)))].join(' – ');
  const bases = [...new Set(ends.map(({ basis }) => basis[language]))];
  return (
    <article className={ranges.rangeOf} aria-label={university.name}>
      <Text size="sm" fw={600}>{university.name}</Text>
      <p className={ranges.rangeTotal}>{between('total')}</p>
      <Facts facts={[[t('estimates.range.direct'), between('direct')], [`${t('estimates.range.overhead')}（${rates}）`, between('overhead')], [t('estimates.range.tax'), between('tax')]]} />
      {bases.map((basis) => <Text key={basis} size="xs" c="dimmed">{t('estimates.range.basis')} {basis}</Text>)}
    </article>
  );
}
