import type { Need, Seed } from '@musubi/catalog';
import { choosePhrases, type Phrases } from '../domain/explanation/choose-phrases.js';
import type { Explanation, MeetingWord, TextSpan } from '../domain/explanation/explanation.js';
import { locateTerms, textAt } from '../domain/explanation/locate-terms.js';
import { upgradeExplanation } from '../domain/explanation/upgrade-explanation.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import { sayMatch } from '../domain/wording/say-match.js';
import type { ExplanationReader } from '../domain/wording/match-words.js';
import type { Match } from '../public/match.js';
import { textOfNeed, textOfSeed } from './describe-document.js';

export interface ReadWord extends MeetingWord {
  /** As the seed writes it where it first does. */
  readonly seedWord: string;
}

/** An explanation with what the reader may see of both texts: the one object for screen, mail and API. */
export interface ReadExplanation extends Explanation {
  readonly meetingWords: readonly ReadWord[];
  readonly phrases: Phrases;
  readonly sentences: Readonly<Record<'ja' | 'en', readonly string[]>>;
}

/**
 * Explains a match to one reader, for whom `need` and `seed` were read: undefined is what that reader may not see, and
 * nothing of it is quoted. Where a text has changed since, its words are looked for again.
 */
export function readExplanation(match: Match, need: Need | undefined, seed: Seed | undefined, reader: ExplanationReader): ReadExplanation {
  const stored = upgradeExplanation(match.explanation);
  const inNeed = standing(need && textOfNeed(need), need?.version === match.needVersion);
  const inSeed = standing(seed && textOfSeed(seed), seed?.version === match.seedVersion);
  const words = stored.meetingWords.map((word): ReadWord => {
    const spans = inSeed.spans(word, word.seed);
    return { ...word, need: inNeed.spans(word, word.need), seed: spans, seedWord: spans[0] ? textAt(inSeed.text, spans[0]) : word.word };
  });
  const phrases = need && seed ? choosePhrases(words, inNeed.text, inSeed.text) : { need: null, seed: null };
  const decision = reader === 'company' && stored.decision?.outcome === 'declined' ? null : stored.decision;
  const said = { ...stored, meetingWords: words, phrases, decision };
  return { ...said, sentences: { ja: sayMatch('ja', reader, said), en: sayMatch('en', reader, said) } };
}

/** Where words stand in a text as it is now. */
function standing(text: MatchText | undefined, unchanged: boolean): { readonly text: MatchText; spans(word: MeetingWord, before: readonly TextSpan[]): readonly TextSpan[] } {
  if (!text) return { text: {}, spans: () => [] };
  if (unchanged) return { text, spans: (_, before) => before };
  const located = locateTerms(text);
  return { text, spans: ({ term }) => located.get(term) ?? [] };
}
