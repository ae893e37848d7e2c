import type { YenUnit } from '@musubi/kernel';
import { useTranslation } from 'react-i18next';
import styles from './money.module.css';
import { yenDigits, yenText } from './yen';

/** An amount in the chosen unit; the exact yen shows on hover and is what a screen reader says. */
export function Money({ amount, unit = 'yen', bare = false }: { readonly amount: number; readonly unit?: YenUnit; readonly bare?: boolean }) {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const exact = yenText(amount, language);
  const shown = bare ? yenDigits(amount, unit) : yenText(amount, language, unit);
  return <data className={styles.money} value={amount} title={exact}>{shown}</data>;
}
