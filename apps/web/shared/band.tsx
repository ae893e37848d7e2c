import { useTranslation } from 'react-i18next';
import type { Band } from '../api/types';
import styles from './band.module.css';

const level = { strong: 3, likely: 2, possible: 1 } as const;

/** Three steps, and a percentage only where the university's own decisions have earned one. */
export function BandMark({ band, text = true, probability = null }: { readonly band: Band; readonly text?: boolean; readonly probability?: number | null }) {
  const { t } = useTranslation();
  const name = t(`shared.band.${band}`);
  return (
    <span className={styles.mark} data-band={band} title={text ? undefined : name}>
      <span className={styles.steps} aria-hidden="true">
        {[1, 2, 3].map((step) => <i key={step} data-on={step <= level[band]} />)}
      </span>
      {text ? <span>{probability === null ? name : t('shared.band.withProbability', { name, percent: Math.round(probability * 100) })}</span> : <span className="visually-hidden">{name}</span>}
    </span>
  );
}
