import type { MatchText } from '../analysis/match-text.js';
import type { MetTranslation } from '../bilingual/translations-met.js';
import type { MeetingWord, TextSpan } from './explanation.js';
import { type TermSpans, textAt } from './locate-terms.js';

const MOST_WORDS = 12;

/** Enough for every highlight that anyone reads; a word that fills a text would fill the row. */
const MOST_SPANS = 20;

/**
 * The need's words that the seed has too, with where they stand in both; where the seed only says one in the other language,
 * that. `shares`: each term's part of the need, 0–1.
 */
export function findMeetingWords(
  need: MatchText, inNeed: TermSpans, inSeed: TermSpans, shares: ReadonlyMap<string, number>, translations: readonly MetTranslation[] = [],
): MeetingWord[] {
  const same = [...shares].filter(([term]) => inNeed.has(term) && inSeed.has(term))
    .map(([term, weight]) => ({ term, weight, said: [term], translation: false }));
  const known = new Set(same.map(({ term }) => term));
  const translated = [...byNeedTerm(translations)].filter(([term]) => !known.has(term) && inNeed.has(term))
    .map(([term, met]) => ({
      term, weight: (shares.get(term) ?? 0) * Math.max(...met.map(({ weight }) => weight)),
      said: met.map(({ seedTerm }) => seedTerm).filter((seedTerm) => inSeed.has(seedTerm)), translation: true,
    }))
    .filter(({ said, weight }) => said.length > 0 && weight > 0);
  // Places are read of those that are shown only: it takes longer than all else here.
  return [...same, ...translated]
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ term, weight, said, translation }) => {
      const spans = some(inNeed.get(term));
      const seed = some(said.flatMap((seedTerm) => inSeed.get(seedTerm) ?? []));
      return { term, word: spans[0] ? textAt(need, spans[0]) : term, need: spans, seed, weight: Number(weight.toFixed(4)), translation };
    });
}

/** Each need term with what translates it, surest first. */
function byNeedTerm(translations: readonly MetTranslation[]): Map<string, MetTranslation[]> {
  const groups = new Map<string, MetTranslation[]>();
  for (const met of [...translations].sort((a, b) => b.weight - a.weight)) groups.set(met.needTerm, [...groups.get(met.needTerm) ?? [], met]);
  return groups;
}

function some(spans: readonly TextSpan[] = []): readonly TextSpan[] {
  return spans.slice(0, MOST_SPANS);
}
