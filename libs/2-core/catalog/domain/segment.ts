/** A piece of a text; the page marks those that met the search. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}
