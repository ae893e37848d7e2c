import { useTranslation } from 'react-i18next';
import type { MatchTexts, MetWord } from './match-texts';
import { quoteOf } from './quote';

interface QuotedSentenceProps {
  readonly words: readonly MetWord[];
  readonly need: MatchTexts;
  readonly seed: MatchTexts;
  readonly reader: 'company' | 'university';
}

/** As MatchSentence, for what is only just being typed: both phrases are chosen here. */
export function QuotedSentence({ words, need, seed, reader }: QuotedSentenceProps) {
  const { t } = useTranslation();
  const asked = quoteOf(need, words, 'need') ?? titleOf(need);
  const offered = quoteOf(seed, words, 'seed') ?? titleOf(seed);
  return <>{t(`shared.sentence.${reader}`, { need: asked, seed: offered })}</>;
}

function titleOf(texts: MatchTexts): string {
  return texts.title_ja?.[0] ?? texts.title_en?.[0] ?? '';
}
