/** Nest injection token of the clock that decisions are dated by. */
export const CLOCK = Symbol('triage clock');
