import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TriedPolicy } from '../../api/types';
import { Money } from '../../shared/money';
import { rateText } from '../../shared/yen';
import prices from '../engagements/price-table.module.css';
import styles from './policies.module.css';

interface BenchResultProps {
  readonly tried: TriedPolicy;
  /** Of the rules as they stand in the form, in basis points. */
  readonly rates: readonly (number | undefined)[];
  readonly busy: boolean;
}

/** Which rule won, why the earlier ones did not, and what the case costs. */
export function BenchResult({ tried: { rule, error, verdicts, price }, rates, busy }: BenchResultProps) {
  const { t, i18n } = useTranslation();
  const comma = i18n.language === 'en' ? ', ' : '、';
  const rate = rule === null ? undefined : rates[rule];
  const happened = rule !== null ? t('policies.bench.won', { number: rule + 1 })
    : error?.code === 'overhead.no_rule' ? t('policies.bench.nobody') : error?.code === 'overhead.signing_date_missing' ? t('policies.bench.noDate') : t('policies.bench.cannot');
  return (
    <div aria-busy={busy} aria-live="polite">
      <p className={styles.won} data-none={rule === null}>{happened}{rate !== undefined && <span> {rateText(rate)}</span>}</p>
      <h3 className={styles.whyTitle}>{t('policies.bench.why')}</h3>
      <ol className={styles.verdicts}>
        {verdicts.map(({ index, unmet }) => (
          <li key={index} data-won={index === rule}>
            <strong>{t('policies.rule', { number: index + 1 })}</strong>{' '}
            {index === rule && t('policies.bench.applies')}
            {index !== rule && unmet.length === 0 && t('policies.bench.tooLate')}
            {unmet.length > 0 && t('policies.bench.unmet', { conditions: unmet.map((key) => t(`policies.condition.${key as 'from'}`)).join(comma) })}
          </li>
        ))}
      </ol>
      {price && (
        <div className={prices.price}>
          <table>
            <caption className="visually-hidden">{t('engagements.price.title')}</caption>
            <tbody>
              {(['direct', 'overhead', 'subtotal', 'tax', 'total'] as const).map((name) => (
                <tr key={name} data-total={name === 'total'}><th scope="row">{t(`engagements.price.${name}`)}</th><td><Money amount={price[name]} /></td></tr>
              ))}
            </tbody>
          </table>
          {price.effectiveRateBp !== null && <Text size="xs" c="dimmed" mt="xs">{t('policies.bench.effective', { rate: rateText(price.effectiveRateBp) })}</Text>}
        </div>
      )}
    </div>
  );
}
