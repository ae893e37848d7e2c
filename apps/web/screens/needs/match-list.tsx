import { Skeleton, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNeedMatches } from '../../api/needs';
import type { Need, NeedMatches, Progress } from '../../api/types';
import detailStyles from '../../shared/detail.module.css';
import { ErrorState } from '../../shared/error-state';
import { TeamProposal } from '../../shared/match/team-proposal';
import { decisions } from './decisions';
import { MatchListItem } from './match-list-item';
import styles from './match-list.module.css';

const whyNone = { 'matching.no_words': 'needs.matches.noWords', 'matching.no_known_words': 'needs.matches.noKnownWords' } as const;

/** "No match" is said only when the server has compared everything; until then it is "not ready yet". */
export function MatchList({ need, progress }: { readonly need: Need; readonly progress: Progress | undefined }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useNeedMatches(need.id, need.status === 'published');
  const decided = decisions(progress);
  const ready = data?.status === 'ready';
  return (
    <section className={detailStyles.section} aria-live="polite">
      <h3 className={detailStyles.heading}>
        {t('needs.matches.title')}
        {ready && <span className={detailStyles.count}>{t('needs.matches.count', { count: data.items.length })}</span>}
      </h3>
      {need.status === 'draft' && <Text size="sm" c="dimmed">{t('needs.matches.draft')}</Text>}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {need.status === 'published' && !error && !ready && (
        <Stack gap="sm">
          {data && <Text size="sm"><strong>{t('needs.matches.pending')}</strong><br />{t('needs.matches.pendingHint')}</Text>}
          <Skeleton height={64} /><Skeleton height={64} /><Skeleton height={64} />
        </Stack>
      )}
      {ready && data.items.length === 0 && (
        <Text size="sm"><strong>{t('needs.matches.none')}</strong><br /><Text span c="dimmed">{t(data.reason ? whyNone[data.reason] : 'needs.matches.noneHint')}</Text></Text>
      )}
      {data?.teams.map((team) => (
        <TeamProposal key={team.university} by={team.university} team={{ aspects: team.aspects, members: team.members.map(({ matchId, covers }) => ({ matchId, covers, ...memberOf(data, matchId) })) }} />
      ))}
      {data && data.items.length > 0 && (
        <ol className={styles.matches}>{data.items.map((match) => <MatchListItem key={match.id} need={need} match={match} decision={decided.get(match.id)} />)}</ol>
      )}
    </section>
  );
}

function memberOf({ items }: NeedMatches, matchId: string): { readonly title: string | null; readonly department: string | null } {
  const seed = items.find(({ id }) => id === matchId)?.seed;
  return { title: seed?.title ?? null, department: seed?.department ?? null };
}
