import type { DomainError } from '@musubi/kernel';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { NeedProfile } from './need-profile.js';

/** Why a text cannot be matched: it has no words at all, or none that anything it is compared with uses. */
export type NothingToMatch = DomainError & {
  readonly code: 'matching.no_words' | 'matching.no_known_words';
};

/** Null for a text that can be matched with the documents of `searched`. */
export function nothingToMatch({ views }: NeedProfile, searched: CorpusStatistics): NothingToMatch | null {
  const terms = views.flatMap((view) => [...view.terms.weights.keys()]);
  if (terms.length === 0) return { code: 'matching.no_words', message: 'The text has no words to match: it is empty, or only symbols and function words.' };
  return terms.some((term) => searched.documentFrequency(term) > 0)
    ? null
    : { code: 'matching.no_known_words', message: 'No word of the text occurs in anything it could be matched with.' };
}
