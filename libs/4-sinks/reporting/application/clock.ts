/** Nest injection token of the context's clock. */
export const CLOCK = Symbol('reporting.Clock');
