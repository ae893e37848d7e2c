import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSeed } from '../../api/seeds';
import type { Need, NeedMatch } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import { FacetTable } from '../../shared/match/facet-table';
import { Sides } from '../../shared/match/sides';
import detailStyles from '../../shared/more-details.module.css';
import { RowSkeletons } from '../../shared/skeletons';
import styles from './match-list.module.css';

/** Both texts as far as everybody may read the seed, and what of the conditions agrees; read when somebody looks. */
export function MatchComparison({ need, match: { seed: { id }, explanation } }: { readonly need: Need; readonly match: NeedMatch }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const { data: seed, error, refetch } = useSeed(opened ? id : undefined);
  return (
    <details className={`${detailStyles.details} ${styles.comparison}`} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('needs.matches.compare')}</summary>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {opened && !seed && !error && <RowSkeletons rows={6} />}
      {seed && (
        <>
          <Sides need={need} seed={{ ...seed, researcherName: seed.researcher }} words={explanation.meetingWords} />
          <FacetTable facets={explanation.facets} />
        </>
      )}
    </details>
  );
}
