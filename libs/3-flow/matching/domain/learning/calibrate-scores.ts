import { type Calibration, calibrate, DECISIONS_FOR_PROBABILITY, probabilityOf, type Trial } from './calibrate.js';
import { type Forecast, type Reliability, reliabilityOf } from './reliability.js';

/** A decided match: its need, the score it had, and whether it was taken up. */
export interface ScoredTrial extends Trial {
  readonly needId: string;
}

export interface CalibratedScores {
  readonly calibration: Calibration;
  /** Of forecasts for needs that were not looked at. */
  readonly reliability: Reliability;
  readonly decisions: number;
}

const FOLDS = 10;

/**
 * A calibration of all trials, and how far one that has not seen a need foretells it. undefined before there are decisions
 * enough, or while all went the same way. Pauses between its steps.
 */
export function* calibrateScores(trials: readonly ScoredTrial[]): Generator<void, CalibratedScores | undefined> {
  if (trials.length < DECISIONS_FOR_PROBABILITY) return undefined;
  const calibration = calibrate(trials);
  if (!calibration) return undefined;
  return { calibration, reliability: reliabilityOf(yield* foretell(trials)), decisions: trials.length };
}

function* foretell(trials: readonly ScoredTrial[]): Generator<void, Forecast[]> {
  const needIds = [...new Set(trials.map(({ needId }) => needId))].sort();
  const foldOf = new Map(needIds.map((id, i) => [id, i % FOLDS]));
  const forecasts: Forecast[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const calibration = calibrate(trials.filter(({ needId }) => foldOf.get(needId) !== fold));
    yield;
    if (!calibration) continue;
    const left = trials.filter(({ needId }) => foldOf.get(needId) === fold);
    forecasts.push(...left.map(({ score, wanted }) => ({ probability: probabilityOf(score, calibration), wanted })));
  }
  return forecasts;
}
