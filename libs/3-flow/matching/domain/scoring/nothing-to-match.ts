import type { DomainError } from '@musubi/kernel';
import type { NeedProfile } from './need-profile.js';

/** Why a text cannot be matched: it has no words at all, or none that anything in the searched index uses. */
export type NothingToMatch = DomainError & {
  readonly code: 'matching.no_words' | 'matching.no_known_words';
};

export function nothingToMatch(profile: NeedProfile): NothingToMatch {
  return profile.views.every(({ terms }) => terms.weights.size === 0)
    ? { code: 'matching.no_words', message: 'The text has no words to match: it is empty, or only symbols and function words.' }
    : { code: 'matching.no_known_words', message: 'No word of the text occurs in anything it could be matched with.' };
}
