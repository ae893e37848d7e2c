import { useTranslation } from 'react-i18next';
import type { Progress } from '../../api/types';
import { dateText } from '../../shared/dates';
import detailStyles from '../../shared/detail.module.css';
import styles from './match-list.module.css';

/** Every decline with its reason, kindly put, and what the liaison added for the company. */
export function DeclineList({ universities }: { readonly universities: Progress['universities'] }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'ja';
  const declines = universities.flatMap(({ university, declines: told }) => told.map((decline) => ({ ...decline, university: university?.name ?? '' })));
  if (declines.length === 0) return null;
  return (
    <section className={detailStyles.section} aria-label={t('needs.declines.title')}>
      <h3 className={detailStyles.heading}>
        {t('needs.declines.title')}
        <span className={detailStyles.count}>{t('needs.matches.count', { count: declines.length })}</span>
      </h3>
      <ul className={styles.matches}>
        {declines.map((decline) => (
          <li key={decline.matchId} className={styles.match}>
            <p className={styles.sentence}>{decline.sentence[language]}{decline.note && ` ${decline.note}`}</p>
            <p className={styles.place}>
              {decline.seed.title} · {t('needs.declines.from', { university: decline.university })} · <time dateTime={decline.at}>{dateText(decline.at, language)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
