import { useTranslation } from 'react-i18next';
import type { MeetingWord } from '../../api/types';
import type { MatchTexts } from './match-texts';
import { quoteOf } from './quote';

interface MatchSentenceProps {
  readonly words: readonly MeetingWord[];
  readonly need: MatchTexts;
  readonly seed: MatchTexts;
  readonly reader: 'company' | 'university';
}

/** 「御社の『…』に対し、本研究は『…』を扱います」: a match reads like a sentence first. */
export function MatchSentence({ words, need, seed, reader }: MatchSentenceProps) {
  const { t } = useTranslation();
  const asked = quoteOf(need, words, 'need') ?? titleOf(need);
  const offered = quoteOf(seed, words, 'seed') ?? titleOf(seed);
  return <>{t(`shared.sentence.${reader}`, { need: asked, seed: offered })}</>;
}

function titleOf(texts: MatchTexts): string {
  return texts.title_ja?.[0] ?? texts.title_en?.[0] ?? '';
}
