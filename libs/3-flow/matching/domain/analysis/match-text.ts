/**
 * The texts of a need or a seed that take part in matching. Stored matches and documents name them by their place: new ones
 * come last, and none goes. `field` was meant for the names of research fields and is empty: fields count as a facet, by how
 * near they are, and their names would count that a second time.
 */
export const TEXT_FIELDS = ['title_ja', 'title_en', 'body_ja', 'body_en', 'keywords', 'field'] as const;

export type Language = 'ja' | 'en';

export type TextField = (typeof TEXT_FIELDS)[number];

/** A field is one text or a list of them (keywords); what is missing is left out. */
export type MatchText = { readonly [field in TextField]?: string | readonly string[] | null | undefined };

/** The texts of a field, with no difference between one text and a list of one. */
export function textsOf(text: MatchText, field: TextField): readonly string[] {
  const value = text[field];
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
