/** Matches kept for one need: as many as people read. Each further one would draw in the liaison of one more department. */
export const matchesPerNeed = 12;

/** What later seeds may bring of one need to lie open, undecided: as many again, as nobody's match is taken back for a better one. */
export const mostUndecided = 2 * matchesPerNeed;

/** Those of the text that facets may reorder and that selection chooses from: among more than are kept, other departments have a chance. */
export const selectedFrom = 3 * matchesPerNeed;

/** Below this share of the need's weight two texts only have everyday words in common. */
export const scoreFloor = 0.12;

/** Needs that one new seed may be proposed to at once. */
export const needsPerSeed = 20;

/** Those of the text that facets may reorder. */
export const needsWeighed = 3 * needsPerSeed;
