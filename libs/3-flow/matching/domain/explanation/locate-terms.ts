import { analyseText } from '../analysis/analyse-text.js';
import { TEXT_FIELDS, textsOf, type MatchText, type TextField } from '../analysis/match-text.js';
import type { TextSpan } from './explanation.js';

/** Where each term stands, in reading order. */
export type TermSpans = Pick<ReadonlyMap<string, readonly TextSpan[]>, 'has' | 'get' | 'keys'>;

export function locateTerms(text: MatchText): ReadonlyMap<string, readonly TextSpan[]> {
  const located = new Map<string, TextSpan[]>();
  for (const field of TEXT_FIELDS) {
    for (const [item, part] of textsOf(text, field).entries()) {
      for (const { term, start, end } of analyseText(part)) {
        const spans = located.get(term) ?? [];
        spans.push(isList(text, field) ? { field, item, start, end } : { field, start, end });
        located.set(term, spans);
      }
    }
  }
  return located;
}

/** The original text of a span. */
export function textAt(text: MatchText, span: TextSpan): string {
  return (textsOf(text, span.field)[span.item ?? 0] ?? '').slice(span.start, span.end);
}

function isList(text: MatchText, field: TextField): boolean {
  return typeof text[field] !== 'string';
}
