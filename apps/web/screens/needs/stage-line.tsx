import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { engagementQuery } from '../../api/engagements';
import type { Progress } from '../../api/types';
import { dateText } from '../../shared/dates';
import { CheckIcon } from '../../shared/icons';
import styles from './stage-line.module.css';
import { stages, stagesReached } from './stages';

/** Posted → matched → liaison working → engagement → contract, with the day each was reached. */
export function StageLine({ progress }: { readonly progress: Progress | undefined }) {
  const { t, i18n } = useTranslation();
  const engagementIds = progress?.universities.flatMap(({ engagementId }) => engagementId ?? []) ?? [];
  const contracts = useQueries({ queries: engagementIds.map(engagementQuery) }).flatMap(({ data }) => data?.contracts ?? []);
  const reached = stagesReached(progress, contracts);
  const current = stages.findLastIndex((stage) => reached.has(stage));
  return (
    <div>
      <ol className={styles.line} aria-label={t('needs.stage.label')}>
        {stages.map((stage, index) => {
          const at = reached.get(stage);
          const state = index === current ? 'current' : index < current ? 'done' : 'ahead';
          return (
            <li key={stage} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
              <span className={styles.dot}>{index <= current && <CheckIcon />}</span>
              <span className={styles.name}>{t(`needs.stage.${stage}`)}<span className="visually-hidden"> {t(`needs.stage.${state}`)}</span></span>
              <span className={styles.day}>{at && <time dateTime={at}>{dateText(at, i18n.language, 'shortDay')}</time>}</span>
            </li>
          );
        })}
      </ol>
      {progress && progress.universities.length > 0 && (
        <ul className={styles.universities}>
          {progress.universities.map(({ university, stage, readInWeek, liaison, engagementId }) => (
            <li key={university?.id}>
              <span>{university?.name}</span>
              <span>{t(`needs.stage.${stage}`)}{readInWeek && ` · ${t('needs.stage.readInWeek', { day: dateText(readInWeek, i18n.language, 'shortDay') })}`}{liaison && ` · ${t('needs.stage.liaison', { name: liaison.name })}`}</span>
              {engagementId && <Link to="/engagements/$engagementId" params={{ engagementId }}>{t('needs.stage.open')}</Link>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
