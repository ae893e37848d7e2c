import type { MatchText } from '../analysis/match-text.js';
import type { TextSpan } from '../explanation/explanation.js';

/** A need as far as it is written. */
export interface TypedNeed {
  readonly title: string;
  readonly body: string;
  readonly mustHave: string;
  readonly niceToHave: string;
  readonly keywords: readonly string[];
  readonly fieldCodes: readonly string[];
  readonly region: string | null;
}

export type TypedField = 'title' | 'body' | 'mustHave' | 'niceToHave' | 'keywords';

/** A place in what was typed, in UTF-16 units, end exclusive; `item` tells which keyword. */
export interface TypedSpan {
  readonly field: TypedField;
  readonly item?: number;
  readonly start: number;
  readonly end: number;
}

/** Of a long text the beginning: every keystroke reads it anew, and what it is about stands there. */
const mostCharacters = 4_000;
const bodies = ['body', 'mustHave', 'niceToHave'] as const;

/** The texts that take part; their language does not matter, words are found in either. */
export function textOfTyped(typed: TypedNeed): MatchText {
  return {
    title_ja: typed.title.slice(0, mostCharacters),
    body_ja: bodies.map((field) => typed[field].slice(0, mostCharacters)),
    keywords: typed.keywords.slice(0, 20).map((word) => word.slice(0, 200)),
  };
}

/** Back from a place in the texts above to the field of the form. */
export function typedSpan({ field, item, start, end }: TextSpan): TypedSpan {
  if (field === 'title_ja') return { field: 'title', start, end };
  if (field === 'keywords') return { field, item: item ?? 0, start, end };
  return { field: bodies[item ?? 0] ?? 'body', start, end };
}
