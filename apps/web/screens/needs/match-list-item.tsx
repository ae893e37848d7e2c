import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Need, NeedMatch } from '../../api/types';
import { BandMark } from '../../shared/band';
import { MatchReasons, MatchSentence } from '../../shared/match/match-sentence';
import { shownLanguage } from '../../shared/match/shown-text';
import { wordsToName } from '../../shared/match/words-to-name';
import type { Decision } from './decisions';
import { MatchComparison } from './match-comparison';
import styles from './match-list.module.css';

interface MatchListItemProps {
  readonly need: Need;
  readonly match: NeedMatch;
  readonly decision: Decision | undefined;
}

export function MatchListItem({ need, match, decision }: MatchListItemProps) {
  const { t, i18n } = useTranslation();
  const { explanation, seed } = match;
  const words = wordsToName(explanation.meetingWords, shownLanguage(explanation.meetingWords, 'need', i18n.language === 'en' ? 'en' : 'ja'));
  return (
    <li className={styles.match}>
      <div className={styles.top}>
        <Link to="/seeds/$seedId" params={{ seedId: seed.id }} className={styles.seed}>{seed.title}</Link>
        {decision ? <span className={styles.decision}>{t(`needs.matches.${decision}`)}</span> : <BandMark band={match.band} probability={match.probability} />}
      </div>
      <p className={styles.sentence}><MatchSentence explanation={explanation} /></p>
      <MatchReasons explanation={explanation} className={styles.reasons} />
      <p className={styles.place}>
        {seed.university} {seed.department}{words.length > 0 && ` · ${t('needs.matches.words', { words: words.join('、') })}`}
      </p>
      <MatchComparison need={need} match={match} />
    </li>
  );
}
