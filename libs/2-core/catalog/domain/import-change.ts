import { canonical } from './canonical.js';

/**
 * What a row of a file means for what stands there. Withdrawing is a person's decision that a repeated file does not
 * undo: the same row leaves it withdrawn, and another text for it is refused.
 */
export function importChange<Offer extends { readonly status: string }>(
  before: Offer | undefined, content: Partial<Offer>,
): 'new' | 'same' | 'changed' | 'withdrawn' {
  if (!before) return 'new';
  const same = canonical({ ...before, ...content }) === canonical(before);
  if (before.status === 'withdrawn') return same ? 'same' : 'withdrawn';
  return same && before.status === 'published' ? 'same' : 'changed';
}
