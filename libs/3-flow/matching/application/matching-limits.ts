/** Matches kept for one need: more than a liaison would read, fewer than a page. */
export const matchesPerNeed = 20;

/** Below this share of the need's weight two texts only have everyday words in common. */
export const scoreFloor = 0.12;

/** Needs that one new seed may be proposed to at once. */
export const needsPerSeed = 20;
