import { useTranslation } from 'react-i18next';
import type { Explanation, InboxDetail } from '../../api/types';
import { Facts } from '../../shared/facts';
import { FeatureBars } from '../../shared/match/feature-bars';
import styles from './match-view.module.css';

/** Folded: the words' shares and what scored the match. A score orders; it is no probability. */
export function Figures({ match, explanation }: { readonly match: InboxDetail['match']; readonly explanation: Explanation }) {
  const { t } = useTranslation();
  return (
    <details className={styles.figures}>
      <summary>{t('inbox.figures')}</summary>
      <Facts
        facts={[
          [t('inbox.score'), match.score?.toFixed(3)],
          [t('inbox.rank'), match.rank],
          [t('inbox.words'), explanation.meetingWords.map(({ word, weight }) => `${word} ${(weight * 100).toFixed(1)}%`).join('、')],
          [t('inbox.model'), [explanation.model.name, explanation.model.version].filter(Boolean).join(' ')],
        ]}
      />
      <FeatureBars features={explanation.features} />
      <p className={styles.note}>{t('inbox.scoreNote')}</p>
    </details>
  );
}
