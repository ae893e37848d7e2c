import { Button, Group, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInboxMatch } from '../../api/inbox';
import type { InboxItem } from '../../api/types';
import { BandMark } from '../../shared/band';
import { ErrorState } from '../../shared/error-state';
import { FacetTable } from '../../shared/match/facet-table';
import { MatchReasons, MatchSentence } from '../../shared/match/match-sentence';
import { Sides } from '../../shared/match/sides';
import { TeamProposal } from '../../shared/match/team-proposal';
import { RowSkeletons } from '../../shared/skeletons';
import { DueMark } from './due-mark';
import { Figures } from './figures';
import { HandOverNote } from './hand-over-note';
import styles from './match-view.module.css';

interface MatchViewProps {
  readonly item: InboxItem;
  readonly accepting: boolean;
  readonly problem: Error | null;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
  readonly onHandOver: () => void;
}

/** A sentence first, then need and seed side by side, then the conditions, then the figures for who wants them. */
export function MatchView({ item, accepting, problem, onAccept, onDecline, onHandOver }: MatchViewProps) {
  const { t } = useTranslation();
  const { data: detail, error, refetch } = useInboxMatch(item.match.id);
  const explanation = detail?.explanation;
  const open = (detail ?? item).match.status === 'open';
  return (
    <article className={styles.view}>
      <header className={styles.head}>
        <div className={styles.meta}>
          <BandMark band={item.match.band} probability={detail?.match.probability ?? null} />
          <span>{item.need.company?.name ?? t('inbox.anonymous')}</span>
          <DueMark dueAt={item.match.dueAt} />
        </div>
        <h2 className={styles.sentence}>{explanation && explanation.sentences.length > 0 ? <MatchSentence explanation={explanation} /> : item.need.title}</h2>
        {explanation && <MatchReasons explanation={explanation} className={styles.reasons} />}
        {detail && <HandOverNote detail={detail} />}
        {open && (
          <Group gap="sm" mt="md">
            <Button loading={accepting} onClick={onAccept} rightSection={<Kbd size="xs" className={styles.key} aria-hidden="true">a</Kbd>} aria-keyshortcuts="a">{t('inbox.accept')}</Button>
            <Button variant="default" onClick={onDecline} rightSection={<Kbd size="xs" aria-hidden="true">d</Kbd>} aria-keyshortcuts="d">{t('inbox.decline')}</Button>
            <Button variant="default" onClick={onHandOver} rightSection={<Kbd size="xs" aria-hidden="true">h</Kbd>} aria-keyshortcuts="h">{t('inbox.handOver')}</Button>
          </Group>
        )}
        {problem && <div className={styles.problem}><ErrorState error={problem} /></div>}
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!detail && !error && <RowSkeletons rows={9} />}
      {detail && (
        <>
          {detail.team && <TeamProposal team={{ aspects: detail.team.aspects, members: detail.team.members.map(({ matchId, seed, department, covers }) => ({ matchId, title: seed.title, department: department?.name ?? null, covers })) }} />}
          <Sides need={detail.need} seed={detail.seed} words={explanation?.meetingWords ?? []} />
          {explanation && (
            <>
              <section>
                <h3 className={styles.heading}>{t('inbox.facets')}</h3>
                <FacetTable facets={explanation.facets} />
              </section>
              <Figures match={detail.match} explanation={explanation} />
            </>
          )}
        </>
      )}
    </article>
  );
}
