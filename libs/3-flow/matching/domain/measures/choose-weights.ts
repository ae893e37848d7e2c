/** What each point of a grid of weights is worth on one collection. */
export interface TriedOn {
  readonly collection: string;
  /** nDCG@10 by words alone. */
  readonly words: number;
  /** nDCG@10 by the place in the grid. */
  readonly tried: readonly number[];
}

/** What a choice that never saw a collection is worth there. */
export interface LeftOut {
  readonly collection: string;
  /** Place in the grid; null where every point harms one of the others. */
  readonly chosen: number | null;
  /** nDCG@10 with what was chosen, else by words alone. */
  readonly quality: number;
  /** With the point that would have been best here. */
  readonly best: number;
}

/** What no collection may lose against words alone; how it was set: docs/matching.md. */
export const MOST_LOSS = 0.0035;

/** The place with the greatest mean gain over words alone of those that harm no collection; of equal ones the first; null where there is none. */
export function chooseWeights(collections: readonly TriedOn[]): number | null {
  const gains = (place: number): number[] => collections.map(({ words, tried }) => (tried[place] ?? words) - words);
  const allowed = [...(collections[0]?.tried.keys() ?? [])].filter((place) => gains(place).every((gain) => gain >= -MOST_LOSS));
  const sum = (place: number): number => gains(place).reduce((total, gain) => total + gain, 0);
  return allowed.reduce<number | null>((best, place) => (best === null || sum(place) > sum(best) ? place : best), null);
}

/** Cross-validation by collection: each is measured with what the others choose. */
export function leaveEachOut(collections: readonly TriedOn[]): LeftOut[] {
  return collections.map((left) => {
    const chosen = chooseWeights(collections.filter((each) => each !== left));
    const quality = chosen === null ? left.words : left.tried[chosen] ?? left.words;
    return { collection: left.collection, chosen, quality, best: Math.max(left.words, ...left.tried) };
  });
}
