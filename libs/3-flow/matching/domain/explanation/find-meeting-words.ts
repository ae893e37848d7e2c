import type { MatchText } from '../analysis/match-text.js';
import type { MeetingWord, TextSpan } from './explanation.js';
import { type TermSpans, textAt } from './locate-terms.js';

const MOST_WORDS = 12;

/** Enough for every highlight that anyone reads; a word that fills a text would fill the row. */
const MOST_SPANS = 20;

/** The need's words that the seed has too, with where they stand in both. `shares`: each term's part of the need, 0–1. */
export function findMeetingWords(
  need: MatchText, inNeed: TermSpans, inSeed: TermSpans, shares: ReadonlyMap<string, number>,
): MeetingWord[] {
  return [...shares]
    .filter(([term]) => inNeed.has(term) && inSeed.has(term))
    .sort(([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([term, share]) => {
      const spans = some(inNeed.get(term));
      const word = spans[0] ? textAt(need, spans[0]) : term;
      return { term, word, need: spans, seed: some(inSeed.get(term)), weight: Number(share.toFixed(4)) };
    });
}

function some(spans: readonly TextSpan[] = []): readonly TextSpan[] {
  return spans.slice(0, MOST_SPANS);
}
