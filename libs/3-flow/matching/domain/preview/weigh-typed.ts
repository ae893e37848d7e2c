import { analyseDocument } from '../analysis/analyse-document.js';
import { type MatchText, TEXT_FIELDS } from '../analysis/match-text.js';

/** A word of the title or a keyword says more of what is wanted than one of the text. */
const emphasis: Readonly<Record<string, number>> = { title_ja: 3, keywords: 3 };
/** More would only be more of the same, and each is asked for. */
const mostTerms = 32;
/** A term in more than this share of the seeds tells little and takes long. */
const frequentShare = 0.05;
const enoughSelective = 4;

/** What is typed as the index knows it. */
export interface TypedTerms {
  /** How often each term stands there, weighty fields counted more; the most frequent ones, in the order of the text. */
  readonly counts: ReadonlyMap<string, number>;
  /** Terms that stand side by side. */
  readonly pairs: readonly (readonly [string, string])[];
}

export function typedTerms(text: MatchText): TypedTerms {
  const { terms } = analyseDocument('typed', text);
  const all = new Map<string, number>();
  for (const field of TEXT_FIELDS) {
    for (const term of terms[field]) all.set(term, (all.get(term) ?? 0) + (emphasis[field] ?? 1));
  }
  const counts = new Map([...all].sort(([, a], [, b]) => b - a).slice(0, mostTerms));
  const pairs = TEXT_FIELDS.flatMap((field) => terms[field].flatMap((term, at): [string, string][] => {
    const next = terms[field][at + 1];
    return next !== undefined && next !== term && counts.has(term) && counts.has(next) ? [[term, next]] : [];
  }));
  return { counts, pairs: [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()] };
}

/** How many seeds there are, and how many of them hold a term. */
export interface TermFrequencies {
  readonly documents: number;
  of(term: string): number;
}

/**
 * What each term weighs, weightiest first: idf·√count, idf = ln(1 + (N − df + ½) ÷ (df + ½)) as in BM25. Terms that no seed
 * holds are left out.
 */
export function weighTyped({ counts }: TypedTerms, frequencies: TermFrequencies): ReadonlyMap<string, number> {
  const weighed = [...counts].flatMap(([term, count]): [string, number][] => {
    const df = frequencies.of(term);
    const without = Math.max(0, frequencies.documents - df);
    return df > 0 ? [[term, Math.log(1 + (without + 0.5) / (df + 0.5)) * Math.sqrt(count)]] : [];
  });
  return new Map(weighed.sort(([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1)));
}

/** The terms to ask the index for: the weightiest, frequent ones only where few others are left. */
export function askedTerms(weights: ReadonlyMap<string, number>, frequencies: TermFrequencies, most: number): string[] {
  const selective = [...weights.keys()].filter((term) => frequencies.of(term) <= frequencies.documents * frequentShare);
  return (selective.length >= enoughSelective ? selective : [...weights.keys()]).slice(0, most);
}
