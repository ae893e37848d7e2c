/** Matches kept for one need: as many as people read. Each further one would draw in the liaison of one more department. */
export const matchesPerNeed = 12;

/** Those of the text that facets may reorder: twice as many as are kept, since facets decide between equals. */
export const facetPool = 2 * matchesPerNeed;

/** Below this share of the need's weight two texts only have everyday words in common. */
export const scoreFloor = 0.12;

/** Needs that one new seed may be proposed to at once. */
export const needsPerSeed = 20;
