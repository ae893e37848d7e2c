import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEstimates } from '../../../api/estimates';
import { ButtonLink } from '../../../shared/button-link';
import { ErrorState } from '../../../shared/error-state';
import heads from '../engagements.module.css';
import { CompareVersions } from './compare-versions';
import { EstimateSheet } from './estimate-sheet';
import styles from './estimates.module.css';

interface EstimateSectionProps {
  readonly engagementId: string;
  readonly mayWork: boolean;
  /** Of the company, which answers. */
  readonly mayAnswer: boolean;
}

/** The versions of a case's estimate, the last first. */
export function EstimateSection({ engagementId, mayWork, mayAnswer }: EstimateSectionProps) {
  const { t } = useTranslation();
  const { data: versions = [], error } = useEstimates(engagementId);
  const isAccepted = versions.some(({ state }) => state === 'accepted');
  return (
    <section className={styles.versions} aria-label={t('estimates.title')}>
      <header className={heads.sheetHead}>
        <h2 className={heads.heading}>{t('estimates.title')}</h2>
        {mayWork && !isAccepted && <ButtonLink variant="default" to="/engagements/$engagementId/estimates/new" params={{ engagementId }}>{t('estimates.write')}</ButtonLink>}
      </header>
      {error && <ErrorState error={error} />}
      {versions.length === 0 && <Text size="sm" c="dimmed">{t(mayWork ? 'estimates.none' : 'estimates.noneSent')}</Text>}
      {versions.toReversed().map((estimate) => <EstimateSheet key={estimate.id} estimate={estimate} mayWork={mayWork} mayAnswer={mayAnswer} isSettled={isAccepted} />)}
      {versions.length > 1 && <CompareVersions versions={versions} />}
    </section>
  );
}
