import { scoreOfSum } from '../scoring/features.js';
import { type CalibratedScores, calibrateScores, type ScoredTrial } from './calibrate-scores.js';
import { type DecidedNeed, isTakenUp } from './decided-need.js';
import { type HeldOutTest, heldOutTest, holdOut, sumOf, type WeightsInUse, wins } from './held-out-test.js';
import { type LearningSetting, learnWeights } from './learn-weights.js';
import { teaches } from './preferences.js';
import { SeedHistory, withHistory } from './seed-history.js';

/** Fewer cannot show more than noise on needs that were held out. */
export const NEEDS_TO_LEARN = 10;

export interface Learnt {
  /** In the order of features. */
  readonly weights: readonly number[];
  readonly test: HeldOutTest;
  /** Whether the weights are to be used from now on. */
  readonly won: boolean;
  /** All that it knows of: what is decided later is nothing to these weights. */
  readonly from: readonly { readonly needId: string; readonly seedId: string; readonly takenUp: boolean }[];
}

export interface Lessons {
  /** Needs of which something was wanted more than something else, and decided matches that say something. */
  readonly needs: number;
  readonly decisions: number;
  /** undefined: too few needs. */
  readonly learnt: Learnt | undefined;
  /** Of the scores by the model that is in use from now on. */
  readonly calibrated: CalibratedScores | undefined;
}

/**
 * What a university's decisions teach: weights, whether they win on needs they have not seen, and what a score has meant.
 * `inUse`: the model that it uses, when that is not the defaults or a person chose them. Pauses between its steps.
 */
export function* learnFromDecisions(
  needs: readonly DecidedNeed[], setting: LearningSetting, inUse: WeightsInUse | undefined,
): Generator<void, Lessons> {
  const telling = needs.filter(teaches).length;
  const decisions = needs.reduce((sum, { matches }) => sum + matches.filter(({ lesson }) => lesson !== 'nothing').length, 0);
  const present = inUse?.weights ?? setting.defaults;
  const known = withHistory(needs, new SeedHistory(needs), setting.history);
  if (telling < NEEDS_TO_LEARN) return { needs: telling, decisions, learnt: undefined, calibrated: yield* calibrateScores(trialsOf(known, present, setting)) };
  const held = yield* holdOut(needs, setting);
  const test = heldOutTest(held, setting.defaults, inUse);
  const won = wins(test, inUse?.byChoice);
  const weights = yield* learnWeights(needs, setting);
  // As new needs will be scored: each by weights that were learnt without it (Platt 1999). Of needs where all went the same way nothing was learnt.
  const unseen = [...held.flatMap((one) => trialsOf([one.need], one.weights, setting)), ...trialsOf(known.filter((need) => !teaches(need)), weights, setting)];
  const calibrated = yield* calibrateScores(won ? unseen : trialsOf(known, present, setting));
  const from = needs.flatMap(({ needId, matches }) => matches.map(({ seedId, outcome }) => ({ needId, seedId, takenUp: isTakenUp(outcome) })));
  return { needs: telling, decisions, learnt: { weights, test, won, from }, calibrated };
}

/** A hand-over that is still open says nothing yet of whether the match is wanted. */
function trialsOf(needs: readonly DecidedNeed[], weights: readonly number[], { answering }: LearningSetting): ScoredTrial[] {
  const everything = answering.reduce((all, place) => all + Math.max(0, weights[place] ?? 0), 0);
  return needs.flatMap(({ needId, matches }) => matches.filter(({ lesson, outcome }) => lesson !== 'nothing' && outcome !== 'handed_over').map((match) => ({
    needId, score: scoreOfSum(sumOf(match, weights), everything), wanted: isTakenUp(match.outcome),
  })));
}
