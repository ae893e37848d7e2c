/** Fewer seeds have nothing to learn from, and every word of them is compared anyway. */
export const FEWEST_TO_LEARN_FROM = 20;

/** A catalogue that has grown by half, or lost a third, is another one. */
const GROWTH = 1.5;

export function isAnotherCatalogue(documentsThen: number, documents: number): boolean {
  return documents > documentsThen * GROWTH || documents * GROWTH < documentsThen;
}

/** Whether what was learnt of `learntFrom` documents still does for a catalogue of `documents`; undefined: nothing was learnt. */
export function isFit(learntFrom: number | undefined, documents: number): boolean {
  if (documents < FEWEST_TO_LEARN_FROM) return true;
  return learntFrom !== undefined && !isAnotherCatalogue(learntFrom, documents);
}
