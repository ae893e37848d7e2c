import { ndcg } from '../measures/ranking-measures.js';
import { mean } from '../measures/summary.js';
import { type DecidedMatch, type DecidedNeed, worthOf } from './decided-need.js';
import { type LearningSetting, learnWeights } from './learn-weights.js';
import { teaches } from './preferences.js';
import { SeedHistory, withHistory } from './seed-history.js';

/** How a way of learning does on needs that it has not seen; every measure is nDCG@10 over what was decided on each need. */
export interface HeldOutTest {
  readonly needs: number;
  /** The defaults, and the weights that were learnt without the need that they rank. */
  readonly defaults: number;
  readonly learnt: number;
  /** Of the mean difference between the two. */
  readonly standardError: number;
  /** The model in use against the learnt weights, on needs that were decided since it was learnt or a person chose it; null when there are none, or nobody chose the defaults. */
  readonly sinceModelInUse: { readonly needs: number; readonly inUse: number; readonly learnt: number } | null;
}

/** The weights that are in use, and which needs they can be compared by. */
export interface WeightsInUse {
  readonly weights: readonly number[];
  /** That they have not been learnt from; where a person chose them, what was decided since. */
  readonly isNew: (need: DecidedNeed) => boolean;
  /** A person chose them, the defaults perhaps, over what had been learnt. */
  readonly byChoice?: boolean;
}

/** A need, with no history but of the needs that it was held out from, and the weights that were learnt from those. */
export interface HeldOutNeed {
  readonly need: DecidedNeed;
  readonly weights: readonly number[];
}

const FOLDS = 10;
const DEPTH = 10;

/** So many needs overrule a person. */
export const NEEDS_AGAINST_A_CHOICE = 10;

/** Learns from all needs but a tenth, and so on, ten times. In the order of ids, whatever the order of the needs. */
export function* holdOut(needs: readonly DecidedNeed[], setting: LearningSetting): Generator<void, HeldOutNeed[]> {
  const telling = needs.filter(teaches).sort((a, b) => (a.needId < b.needId ? -1 : 1));
  const held: HeldOutNeed[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = telling.filter((_, i) => i % FOLDS === fold);
    if (left.length === 0) continue;
    const others = telling.filter((_, i) => i % FOLDS !== fold);
    const weights = yield* learnWeights(others, setting);
    held.push(...withHistory(left, new SeedHistory(others), setting.history).map((need) => ({ need, weights })));
  }
  return held.sort((a, b) => (a.need.needId < b.need.needId ? -1 : 1));
}

export function heldOutTest(held: readonly HeldOutNeed[], defaults: readonly number[], inUse: WeightsInUse | undefined): HeldOutTest {
  const learnt = held.map(({ need, weights }) => quality(need, weights));
  const byDefault = held.map(({ need }) => quality(need, defaults));
  const since = inUse ? held.flatMap(({ need }, i) => (inUse.isNew(need) ? [{ inUse: quality(need, inUse.weights), learnt: learnt[i] ?? 0 }] : [])) : [];
  return {
    needs: held.length,
    defaults: mean(byDefault),
    learnt: mean(learnt),
    standardError: standardError(learnt.map((value, i) => value - (byDefault[i] ?? 0))),
    sinceModelInUse: since.length === 0 ? null
      : { needs: since.length, inUse: mean(since.map((need) => need.inUse)), learnt: mean(since.map((need) => need.learnt)) },
  };
}

/**
 * Better than the defaults by more than one standard error, and not worse than the model in use where that had to rank what it
 * had not seen. Of learning that brings nothing one in six is let through, and does little, being shrunk to the defaults; with
 * 1.645 half of what did help would be lost. A tie keeps what there is. What a person chose holds until what is learnt is better
 * on needs enough that were decided since: the same decisions again are no reason to undo it in the next night.
 */
export function wins({ defaults, learnt, standardError: error, sinceModelInUse }: HeldOutTest, byChoice = false): boolean {
  const beatsDefaults = learnt > defaults && learnt - defaults > error;
  if (byChoice) return beatsDefaults && sinceModelInUse !== null && sinceModelInUse.needs >= NEEDS_AGAINST_A_CHOICE && sinceModelInUse.learnt > sinceModelInUse.inUse;
  return beatsDefaults && (sinceModelInUse === null || sinceModelInUse.learnt >= sinceModelInUse.inUse);
}

export function sumOf({ features }: DecidedMatch, weights: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

function quality({ matches }: DecidedNeed, weights: readonly number[]): number {
  const told = matches.filter(({ lesson }) => lesson !== 'nothing');
  const ranked = told
    .map((match) => ({ id: match.seedId, sum: sumOf(match, weights) }))
    .sort((a, b) => b.sum - a.sum || (a.id < b.id ? -1 : 1));
  return ndcg(ranked.map(({ id }) => id), new Map(told.map(({ seedId, outcome }) => [seedId, worthOf(outcome)])), DEPTH);
}

/** Of the mean: s / √n. */
function standardError(values: readonly number[]): number {
  if (values.length < 2) return Infinity;
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return Math.sqrt(variance / values.length);
}
