import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../api/types';
import type { MatchTexts } from './match-texts';
import { quoteOf } from './quote';

interface MatchSentenceProps {
  readonly explanation: Explanation;
  readonly need: MatchTexts;
  readonly seed: MatchTexts;
  readonly reader: 'company' | 'university';
}

/** 「御社の『…』に対し、本研究は『…』を扱います」: a match reads like a sentence first. */
export function MatchSentence({ explanation, need, seed, reader }: MatchSentenceProps) {
  const { t } = useTranslation();
  const { meetingWords } = explanation;
  const asked = quoteOf(need, meetingWords, 'need') ?? titleOf(need);
  const offered = quoteOf(seed, meetingWords, 'seed') ?? titleOf(seed);
  return <>{t(`shared.sentence.${reader}`, { need: asked, seed: offered })}</>;
}

function titleOf(texts: MatchTexts): string {
  return texts.title_ja?.[0] ?? texts.title_en?.[0] ?? '';
}
