import { useTranslation } from 'react-i18next';
import type { Income } from '../../api/types';
import { dateText, fiscalYearText } from '../../shared/dates';
import styles from './income.module.css';

/** What no source confirms is said, and how figures are rounded. */
export function Notes({ income, asOf }: { readonly income: Income; readonly asOf: string | undefined }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={styles.notes}>
      {asOf !== undefined && <li>{t('income.asOf.note', { date: dateText(asOf, i18n.language) })}</li>}
      {income.notes.map((note) => (
        <li key={note.fiscalYear + note.code}>
          {t('income.unconfirmedNote', { year: `${fiscalYearText(note.fiscalYear, i18n.language)}` })} {note.note} {t('income.source', { source: note.source })}
        </li>
      ))}
      <li>{t('income.rounding')}</li>
    </ul>
  );
}
