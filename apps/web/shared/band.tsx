import { useTranslation } from 'react-i18next';
import type { Band } from '../api/types';
import styles from './band.module.css';

const level = { strong: 3, likely: 2, possible: 1 } as const;

/** Three steps, never a percentage: no probability is claimed. */
export function BandMark({ band, text = true }: { readonly band: Band; readonly text?: boolean }) {
  const { t } = useTranslation();
  const name = t(`shared.band.${band}`);
  return (
    <span className={styles.mark} data-band={band} title={text ? undefined : name}>
      <span className={styles.steps} aria-hidden="true">
        {[1, 2, 3].map((step) => <i key={step} data-on={step <= level[band]} />)}
      </span>
      {text ? <span>{name}</span> : <span className="visually-hidden">{name}</span>}
    </span>
  );
}
