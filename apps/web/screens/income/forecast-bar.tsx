import type { YenUnit } from '@musubi/kernel';
import { useTranslation } from 'react-i18next';
import type { Forecast } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { Money } from '../../shared/money';
import { yenText } from '../../shared/yen';
import styles from './forecast.module.css';

type Band = NonNullable<Forecast['forecast']>['thisYear'];

interface ForecastBarProps {
  readonly band: Band;
  /** What the band is compared with, each at its place on the line. */
  readonly marks: readonly { readonly name: string; readonly amount: number }[];
  readonly unit: YenUnit;
}

/** A band on a line from nothing; its numbers stand below it. */
export function ForecastBar({ band: { fiscalYear, low, middle, high }, marks, unit }: ForecastBarProps) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const top = Math.max(1, high, ...marks.map(({ amount }) => amount)) * 1.04;
  const at = (amount: number): string => `${((Math.max(0, amount) / top) * 100).toFixed(2)}%`;
  const year = fiscalYearText(fiscalYear, i18n.language);
  const spoken = t('income.forecast.band', { year, low: yenText(low, language, unit), middle: yenText(middle, language, unit), high: yenText(high, language, unit) });
  return (
    <div className={styles.year}>
      <h3 className={styles.yearTitle}>{year}</h3>
      <div className={styles.line} role="img" aria-label={spoken}>
        <span className={styles.band} style={{ left: at(low), width: at(high - low) }} />
        <span className={styles.middle} style={{ left: at(middle) }} />
        {marks.map(({ name, amount }) => <span key={name} className={styles.mark} style={{ left: at(amount) }} />)}
      </div>
      <dl className={styles.numbers}>
        {([['low', low], ['middle', middle], ['high', high]] as const).map(([name, amount]) => (
          <div key={name}><dt>{t(`income.forecast.${name}`)}</dt><dd><Money amount={amount} unit={unit} /></dd></div>
        ))}
        {marks.map(({ name, amount }) => <div key={name} data-mark><dt>{name}</dt><dd><Money amount={amount} unit={unit} /></dd></div>)}
      </dl>
    </div>
  );
}
