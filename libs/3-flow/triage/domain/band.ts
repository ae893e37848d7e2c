/** How well a match meets its need, as matching tells it. */
export const bands = ['strong', 'likely', 'possible'] as const;

export type Band = (typeof bands)[number];
