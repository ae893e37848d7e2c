import { readText } from './analyse-text.js';
import { TEXT_FIELDS, textsOf, type MatchText, type TextField } from './match-text.js';

/** What matching knows of a need or a seed: its terms by field, in order, and the chunks its bigrams are made from. */
export interface AnalysedDocument {
  readonly id: string;
  readonly terms: Readonly<Record<TextField, readonly string[]>>;
  readonly chunks: readonly string[];
}

export function analyseDocument(id: string, text: MatchText): AnalysedDocument {
  const terms = Object.fromEntries(TEXT_FIELDS.map((field) => [field, termsOf(textsOf(text, field))]));
  const chunks = TEXT_FIELDS.flatMap((field) => textsOf(text, field).flatMap((part) => readText(part).chunks));
  return { id, terms: terms as Record<TextField, string[]>, chunks };
}

function termsOf(texts: readonly string[]): string[] {
  return texts.flatMap((text) => readText(text).tokens.map((token) => token.term));
}

/** Of all fields, one after the other. */
export function allTerms({ terms }: AnalysedDocument): string[] {
  return TEXT_FIELDS.flatMap((field) => terms[field]);
}

/** How often each term occurs, over all fields. */
export function termFrequencies(document: AnalysedDocument): Map<string, number> {
  return countEach(allTerms(document));
}

export function countEach(items: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
