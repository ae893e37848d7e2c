/** A text, or a number that is written with separators on paper and stays a number in a sheet. */
export type PrintedCell = string | number;

export interface PrintedColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** `wide` takes what the others leave. */
  readonly width?: 'wide' | 'narrow';
}

/** A part of a document, from top to bottom. */
export type PrintedBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly align?: 'left' | 'right' }
  /** Large and framed: the one thing to see. */
  | { readonly kind: 'highlight'; readonly label: string; readonly value: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: PrintedCell])[] }
  | { readonly kind: 'table'; readonly columns: readonly PrintedColumn[]; readonly rows: readonly (readonly PrintedCell[])[]; readonly sums?: readonly (readonly PrintedCell[])[] }
  | { readonly kind: 'sides'; readonly left: readonly PrintedBlock[]; readonly right: readonly PrintedBlock[] };

/** What is written as PDF or as a sheet, in one language. */
export interface PrintedDocument {
  readonly title: string;
  readonly language: 'ja' | 'en';
  readonly blocks: readonly PrintedBlock[];
  /** At the foot of each page, before the page's number. */
  readonly footer: string;
}
