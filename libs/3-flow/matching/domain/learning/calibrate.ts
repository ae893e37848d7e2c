/** A score and whether the match was wanted. */
export interface Trial {
  readonly score: number;
  readonly wanted: boolean;
}

/** P(wanted) = 1 / (1 + e^−(slope·score + offset)); slope ≥ 0, so a better score is never a smaller probability. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

/** So many decisions of the university itself: a calibrator from elsewhere is useless, and one from few is a guess. */
export const DECISIONS_FOR_PROBABILITY = 200;

export function probabilityOf(score: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

/** Of a probability: less than anybody would act upon. */
const NOTICEABLE = 0.02;

/** Whether no score's probability differs by what anybody would notice: then the older one stays, so that matches need not be renewed. */
export function saysTheSame(one: Calibration, other: Calibration): boolean {
  const scores = Array.from({ length: 21 }, (_, i) => i / 20);
  return scores.every((score) => Math.abs(probabilityOf(score, one) - probabilityOf(score, other)) < NOTICEABLE);
}

const STEPS = 200;
/** Where a step would lower the loss by no more, the next would be less than rounding. */
const TOLERANCE = 1e-9;
/** Keeps the curvature from vanishing; far below what a single decision weighs. */
const RIDGE = 1e-9;

/**
 * Platt's scaling (1999) with his targets (n₊ + 1)/(n₊ + 2) and 1/(n₋ + 2), which keep perfectly parted scores finite, by
 * Newton's method with halved steps (Lin, Lin and Weng 2007). Where better scores were wanted less, every score gets the
 * same probability. undefined while there are too few decisions, or all are the same.
 */
export function calibrate(trials: readonly Trial[]): Calibration | undefined {
  const wanted = trials.filter((trial) => trial.wanted).length;
  if (wanted === 0 || wanted === trials.length) return undefined;
  const ordered = [...trials].sort((a, b) => a.score - b.score || Number(a.wanted) - Number(b.wanted));
  const high = (wanted + 1) / (wanted + 2);
  const low = 1 / (trials.length - wanted + 2);
  const points = ordered.map(({ score, wanted: is }) => ({ score, target: is ? high : low }));
  const fitted = newton(points);
  if (fitted.slope >= 0) return fitted;
  const mean = points.reduce((sum, { target }) => sum + target, 0) / points.length;
  return { slope: 0, offset: Math.log(mean / (1 - mean)) };
}

interface Point {
  readonly score: number;
  readonly target: number;
}

function newton(points: readonly Point[]): Calibration {
  let at: Calibration = { slope: 0, offset: 0 };
  for (let count = 0; count < STEPS; count += 1) {
    const { step: to, falls } = descent(points, at);
    const next = shorten(points, at, to);
    if (!next) break;
    at = next;
    if (falls < TOLERANCE) break;
  }
  return at;
}

/** The Newton step: the curvature's inverse times the slope of the loss; and by how much the loss should fall by it (half the decrement's square). */
function descent(points: readonly Point[], at: Calibration): { readonly step: Calibration; readonly falls: number } {
  let [gs, go, hss, hso, hoo] = [0, 0, RIDGE, 0, RIDGE];
  for (const { score, target } of points) {
    const p = probabilityOf(score, at);
    const bend = p * (1 - p);
    gs += (p - target) * score;
    go += p - target;
    hss += bend * score * score;
    hso += bend * score;
    hoo += bend;
  }
  const determinant = hss * hoo - hso * hso;
  const step = { slope: (hso * go - hoo * gs) / determinant, offset: (hso * gs - hss * go) / determinant };
  return { step, falls: -(gs * step.slope + go * step.offset) / 2 };
}

/** Half the step until the loss no longer rises; Newton's full step can overshoot. undefined: `at` is as low as numbers tell. */
function shorten(points: readonly Point[], at: Calibration, step: Calibration): Calibration | undefined {
  const before = loss(points, at);
  for (let size = 1; size > 1e-10; size /= 2) {
    const next = { slope: at.slope + size * step.slope, offset: at.offset + size * step.offset };
    if (loss(points, next) <= before) return next;
  }
  return undefined;
}

function loss(points: readonly Point[], { slope, offset }: Calibration): number {
  return points.reduce((sum, { score, target }) => {
    const z = slope * score + offset;
    // ln(1 + e^z) − target·z, without overflow.
    return sum + Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z;
  }, 0);
}
