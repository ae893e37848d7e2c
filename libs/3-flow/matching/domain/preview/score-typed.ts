import { encodeTerm } from '../analysis/term-code.js';
import type { TypedTerms } from './weigh-typed.js';

/** The terms of a seed as the index stores them: codes with a space between. */
export interface SeedTerms {
  readonly title: string;
  readonly keywords: string;
  readonly body: string;
}

const titleWeight = 3;
const keywordsWeight = 2;
/** How much the length of a text counts, 0–1. */
const lengthShare = 0.65;
/** What words that stand together are worth beside the words themselves. */
const pairShare = 0.2;

/**
 * The share of what is typed that each seed answers, 0–1, in the order given: Σ weight·tf ÷ (tf + 1) ÷ Σ weight over the terms, with tf
 * counted over the fields and a long text's words counting less, and the share of the neighbouring pairs that stand together there too.
 * A quick likeness of the matcher's own score, from the few seeds at hand alone.
 */
export function scoreTyped({ pairs }: TypedTerms, weights: ReadonlyMap<string, number>, seeds: readonly SeedTerms[]): number[] {
  const terms = [...weights].map(([term, weight]) => ({ code: encodeTerm(term), weight }));
  const total = sum(terms.map(({ weight }) => weight));
  const together = pairs.flatMap(([a, b]) => {
    const weight = Math.min(weights.get(a) ?? 0, weights.get(b) ?? 0);
    return weight > 0 ? [{ codes: ` ${encodeTerm(a)} ${encodeTerm(b)} `, weight }] : [];
  });
  const places = new Map(terms.map(({ code }, place) => [code, place]));
  const lengths = seeds.map(({ body }) => body.split(' ').length);
  const average = sum(lengths) / Math.max(1, lengths.length);
  return seeds.map((seed, index) => {
    const counts = frequenciesIn(seed, places, 1 - lengthShare + lengthShare * ((lengths[index] ?? 0) / Math.max(1, average)));
    const words = sum(terms.map(({ weight }, place) => weight * saturated(counts[place] ?? 0)));
    const texts = [seed.title, seed.keywords, seed.body].map((text) => ` ${text} `);
    const pairsMet = sum(together.map(({ codes, weight }) => (texts.some((text) => text.includes(codes)) ? weight : 0)));
    const shareOf = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
    return (shareOf(words, total) + pairShare * shareOf(pairsMet, sum(together.map(({ weight }) => weight)))) / (1 + pairShare);
  });
}

/** By the places of what is asked for: a seed says ten times as much that nobody asks. */
function frequenciesIn({ title, keywords, body }: SeedTerms, places: ReadonlyMap<string, number>, length: number): Float64Array {
  const counts = new Float64Array(places.size);
  for (const [text, weight] of [[title, titleWeight], [keywords, keywordsWeight], [body, 1 / length]] as const) {
    for (const code of text.split(' ')) {
      const place = places.get(code);
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + weight;
    }
  }
  return counts;
}

function saturated(frequency: number): number {
  return frequency / (frequency + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
