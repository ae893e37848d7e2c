/** The texts of a need or seed that take part in matching, as the matcher names them. */
export type TextField = 'title_ja' | 'title_en' | 'body_ja' | 'body_en' | 'keywords' | 'field';

/** Where a word stands, in UTF-16 units, end exclusive; `item` tells which text of a field that is a list. */
export interface TextSpan {
  readonly field: TextField;
  readonly item?: number;
  readonly start: number;
  readonly end: number;
}

export interface MeetingWord {
  readonly word: string;
  readonly need: readonly TextSpan[];
  readonly seed: readonly TextSpan[];
  /** Share of the need's whole weight, 0–1. */
  readonly weight: number;
}

export interface FacetEvidence {
  readonly facet: 'fieldCodes' | 'region' | 'trl' | 'keywords';
  readonly need: readonly (string | number)[];
  readonly seed: readonly (string | number)[];
}

/** Why need and seed were put together. The document leaves it open so that it can grow; this is what the page reads of it. */
export interface Explanation {
  readonly meetingWords: readonly MeetingWord[];
  readonly facets: Readonly<Record<'agreeing' | 'missing' | 'conflicting', readonly FacetEvidence[]>>;
  readonly model: { readonly name: string; readonly version: string; readonly analyser: string };
}
