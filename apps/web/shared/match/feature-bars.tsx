import { useTranslation } from 'react-i18next';
import type { FeaturePart } from '../../api/types';
import styles from './feature-bars.module.css';

const known = ['lexical', 'semantic', 'proximity', 'feedback', 'fieldCodes', 'trl', 'budget', 'region', 'sme', 'pastWork', 'availability', 'equipment'] as const;

/** What each feature gave: a bar as long as its part, and the figure beside it. What spoke against has a minus and another colour. */
export function FeatureBars({ features }: { readonly features: readonly FeaturePart[] }) {
  const { t } = useTranslation();
  if (features.length === 0) return null;
  return (
    <table className={styles.bars}>
      <caption>{t('shared.feature.caption')}</caption>
      <tbody>
        {features.map(({ feature, share }) => (
          <tr key={feature}>
            <th scope="row">{nameOf(feature, t)}</th>
            <td className={styles.track} aria-hidden="true"><span data-against={share < 0} style={{ width: `${Math.max(1, Math.abs(share) * 100)}%` }} /></td>
            <td className={styles.figure}>{`${share < 0 ? '−' : ''}${(Math.abs(share) * 100).toFixed(1)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A model may know features that this page does not: they keep their own name. */
function nameOf(feature: string, t: (key: `shared.feature.${(typeof known)[number]}`) => string): string {
  const name = known.find((candidate) => candidate === feature);
  return name ? t(`shared.feature.${name}`) : feature;
}
