import { Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEngagement } from '../../api/engagements';
import { useSession } from '../../api/session';
import { ButtonLink } from '../../shared/button-link';
import { ErrorState } from '../../shared/error-state';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { ContractSheet } from './contract-sheet';
import styles from './engagements.module.css';
import { EstimateSection } from './estimates/estimate-section';
import { HistoryLine } from './history-line';
import { People } from './people';
import { titleIn } from './title-in';

const route = getRouteApi('/app/engagements/$engagementId');

export function EngagementScreen() {
  const { t, i18n } = useTranslation();
  const { engagementId } = route.useParams();
  const session = useSession();
  const { data: engagement, error, refetch } = useEngagement(engagementId);
  if (!engagement) {
    return <Screen title={t('engagements.title')}>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons rows={8} />}</Screen>;
  }
  const hasContract = engagement.contracts.length > 0;
  return (
    <Screen
      title={titleIn(engagement.need.title, i18n.language)}
      intro={`${engagement.company?.name ?? t('engagements.unnamed')} × ${engagement.university.name} · ${t(`engagements.status.${engagement.status}`)}`}
      actions={engagement.mayWork && (
        <ButtonLink to="/engagements/$engagementId/contracts/new" params={{ engagementId }} variant={hasContract ? 'default' : 'filled'}>
          {t('engagements.draft')}
        </ButtonLink>
      )}
    >
      <div className={styles.case}>
        <div className={styles.contracts}>
          <EstimateSection engagementId={engagementId} mayWork={engagement.mayWork && engagement.status === 'open'} mayAnswer={session?.roles.includes('company') === true && engagement.status === 'open'} />
          <section className={styles.contracts}>
            <h2 className={styles.heading}>{t('engagements.contracts')}</h2>
            {!hasContract && <Text size="sm" c="dimmed">{t('engagements.noContract')}</Text>}
            {engagement.contracts.toReversed().map((contract) => <ContractSheet key={contract.id} contract={contract} mayWork={engagement.mayWork} people={engagement.people} />)}
          </section>
        </div>
        <aside className={styles.side}>
          <People engagement={engagement} />
          <section>
            <h2 className={styles.heading}>{t('engagements.history')}</h2>
            <ol className={styles.history}>{engagement.history.toReversed().map((entry) => <HistoryLine key={entry.id} entry={entry} />)}</ol>
          </section>
        </aside>
      </div>
    </Screen>
  );
}
