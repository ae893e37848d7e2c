import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readExplanation } from '../../api/explanation';
import type { Need, NeedMatch } from '../../api/types';
import { BandMark } from '../../shared/band';
import { isJapanese } from '../../shared/match/is-japanese';
import { MatchSentence } from '../../shared/match/match-sentence';
import type { MatchTexts } from '../../shared/match/match-texts';
import type { Decision } from './decisions';
import styles from './match-list.module.css';

interface MatchListItemProps {
  readonly need: Need;
  readonly match: NeedMatch;
  readonly decision: Decision | undefined;
}

export function MatchListItem({ need, match, decision }: MatchListItemProps) {
  const { t } = useTranslation();
  const explanation = readExplanation(match.explanation);
  const words = explanation.meetingWords.slice(0, 6).map(({ word }) => word);
  const { title } = match.seed;
  return (
    <li className={styles.match}>
      <div className={styles.top}>
        <Link to="/seeds/$seedId" params={{ seedId: match.seed.id }} className={styles.seed}>{title}</Link>
        {decision ? <span className={styles.decision}>{t(`needs.matches.${decision}`)}</span> : <BandMark band={match.band} />}
      </div>
      <p className={styles.sentence}>
        <MatchSentence reader="company" words={explanation.meetingWords} need={textsOf(need)} seed={isJapanese(title) ? { title_ja: [title] } : { title_en: [title] }} />
      </p>
      <p className={styles.place}>
        {match.seed.university} {match.seed.department}{words.length > 0 && ` · ${t('needs.matches.words', { words: words.join('、') })}`}
      </p>
    </li>
  );
}

/** As the matcher read them: wishes belong to the Japanese body. */
function textsOf({ titleJa, titleEn, bodyJa, bodyEn, mustHave, niceToHave }: Need): MatchTexts {
  const given = (...texts: (string | null)[]): string[] => texts.filter((text): text is string => Boolean(text));
  return { title_ja: given(titleJa), title_en: given(titleEn), body_ja: given(bodyJa, mustHave, niceToHave), body_en: given(bodyEn) };
}
