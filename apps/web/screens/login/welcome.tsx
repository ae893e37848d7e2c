import { useTranslation } from 'react-i18next';
import { Knot } from '../../shared/brand';
import styles from './login.module.css';

/** What the product is, in one look. */
export function Welcome() {
  const { t } = useTranslation();
  return (
    <div className={styles.welcome}>
      <Cord />
      <p className={styles.brand}><Knot size={32} />{t('shared.product')}</p>
      <div className={styles.words}>
        <p className={styles.tagline}>{t('shared.tagline')}</p>
        <p className={styles.lead}>{t('login.lead')}</p>
      </div>
      <ul className={styles.points}>
        <li>{t('login.points.one')}</li>
        <li>{t('login.points.two')}</li>
        <li>{t('login.points.three')}</li>
      </ul>
    </div>
  );
}

/** Two cords that meet in a knot. */
function Cord() {
  return (
    <svg className={styles.cord} viewBox="0 0 640 480" fill="none" stroke="currentColor" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      {[0, 7, 14].map((shift) => (
        <g key={shift} transform={`translate(0 ${shift})`}>
          <path d="M-20 96c170-8 250 40 318 120s120 108 168 60-6-128-72-116-92 92-40 150 150 98 320 92" />
          <path d="M-20 380c150 10 236-32 300-108s112-116 164-72 10 128-56 122-100-86-56-148S516 84 680 88" />
        </g>
      ))}
    </svg>
  );
}
