import { Button } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTakeUpMatch, useWaitingMatches } from '../../api/inbox';
import type { WaitingMatch } from '../../api/types';
import { BandMark } from '../../shared/band';
import { dateText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import styles from './inbox.module.css';

const route = getRouteApi('/app/inbox');

/** What waits until the week holds it, next first; who does not want to wait opens it. */
export function WaitingList() {
  const { t } = useTranslation();
  const { data } = useWaitingMatches();
  const takeUp = useTakeUpMatch();
  const navigate = route.useNavigate();
  const router = useRouter();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  const open = (matchId: string): void => {
    takeUp.mutate(matchId, {
      onSuccess() {
        // Who is on the way elsewhere by now is not brought back.
        if (router.state.location.pathname === '/inbox') void navigate({ search: (before) => ({ ...before, match: matchId }) });
      },
    });
  };
  return (
    <section className={styles.waiting} aria-label={t('inbox.waiting.title')}>
      <h2 className={styles.needTitle}>{t('inbox.waiting.count', { count: items.length })}</h2>
      <p className={styles.waitingHint}>{t('inbox.waiting.hint')}</p>
      {takeUp.error && <ErrorState error={takeUp.error} />}
      <ol className={styles.rows}>
        {items.map((item) => <WaitingRow key={item.match.id} item={item} busy={takeUp.isPending} onOpen={() => open(item.match.id)} />)}
      </ol>
    </section>
  );
}

function WaitingRow({ item: { match, need, seed, place, expectedWeek, liaison }, busy, onOpen }: { readonly item: WaitingMatch; readonly busy: boolean; readonly onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const week = expectedWeek && t('inbox.waiting.week', { day: dateText(expectedWeek, i18n.language, 'shortDay') });
  return (
    <li className={styles.waitingRow}>
      <span className={styles.place}>{t('inbox.waiting.place', { place })}</span>
      <BandMark band={match.band} text={false} />
      <span className={styles.waitingTitle}>
        <span className={styles.seedTitle} title={seed.title ?? undefined}>{seed.title}</span>
        {match.why && <span className={styles.why} title={match.why}>{match.why}</span>}
        <span className={styles.company}>{[week, need.title, liaison?.name].filter(Boolean).join(' · ')}</span>
      </span>
      <Button size="compact-xs" variant="default" disabled={busy} aria-label={t('inbox.waiting.openOf', { seed: seed.title })} onClick={onOpen}>{t('inbox.waiting.open')}</Button>
    </li>
  );
}
