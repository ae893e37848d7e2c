import { useTranslation } from 'react-i18next';
import type { Income } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import styles from './income.module.css';

/** What no source confirms is said, and how figures are rounded. */
export function Notes({ income }: { readonly income: Income }) {
  const { t, i18n } = useTranslation();
  return (
    <ul className={styles.notes}>
      {income.notes.map((note) => (
        <li key={note.fiscalYear + note.code}>
          {t('income.unconfirmedNote', { year: `${fiscalYearText(note.fiscalYear, i18n.language)}` })} {note.note} {t('income.source', { source: note.source })}
        </li>
      ))}
      <li>{t('income.rounding')}</li>
    </ul>
  );
}
