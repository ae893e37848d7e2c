import { useTranslation } from 'react-i18next';
import type { FeaturePart } from '../../api/types';
import styles from './feature-bars.module.css';
import { useFeatureName } from './feature-name';

/** What each feature gave: a bar as long as its part, and the figure beside it. What spoke against has a minus and another colour. */
export function FeatureBars({ features }: { readonly features: readonly FeaturePart[] }) {
  const { t } = useTranslation();
  const name = useFeatureName();
  if (features.length === 0) return null;
  return (
    <table className={styles.bars}>
      <caption>{t('shared.feature.caption')}</caption>
      <tbody>
        {features.map(({ feature, share }) => (
          <tr key={feature}>
            <th scope="row">{name(feature)}</th>
            <td className={styles.track} aria-hidden="true"><span data-against={share < 0} style={{ width: `${Math.max(1, Math.abs(share) * 100)}%` }} /></td>
            <td className={styles.figure}>{`${share < 0 ? '−' : ''}${(Math.abs(share) * 100).toFixed(1)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
