import { seededNormal } from './seeded-normal.js';
import { type OpenStage, type StageHistory, type StageProbability, stageProbabilities } from './stage-probability.js';

/** A fiscal year that had ended by then, as it stood on the same day of its own. Whole yen. */
export interface PastYear {
  readonly fiscalYear: number;
  /** Received or due by signed contracts, as far as was recorded by that day. */
  readonly secured: number;
  /** Due in the year by contracts that were open then and signed later. */
  readonly signedLater: number;
  /** Received in the whole year. */
  readonly received: number;
}

/** A contract that is not signed yet, and what it would bring in the year. */
export interface OpenContract {
  readonly stage: OpenStage;
  readonly amount: number;
}

export interface ForecastFacts {
  readonly fiscalYear: number;
  /** Received so far in the year. */
  readonly received: number;
  readonly secured: number;
  readonly open: readonly OpenContract[];
  readonly stages: readonly StageHistory[];
  /** Ascending, without a gap, the last the year before. */
  readonly past: readonly PastYear[];
  /** Of the goal. */
  readonly horizon: number;
}

/** Whole yen: four of five outcomes lie between `low` and `high`, half of them below `middle`. */
export interface Band {
  readonly fiscalYear: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface Forecast {
  readonly thisYear: Band;
  /** null once the goal's year is here. */
  readonly horizon: Band | null;
  /** What this year is made of: means, whole yen. */
  readonly parts: { readonly received: number; readonly due: number; readonly open: number; readonly later: number };
  readonly stages: readonly StageProbability[];
  readonly pastYears: number;
}

const draws = 4_000;
/** What is believed of the spread before any year, each weighing as much as two years: assumed. */
const belief = { weight: 2, spreadOfLater: 0.12, growth: 0.02, spreadOfGrowth: 0.1 };

/**
 * A band for the year's income and for the goal's year; null without a year that had ended and had income.
 *
 * This year = what is secured (received, or due by signed contracts) + open contracts, each with its stage's probability + what is only begun, or only
 * slips, later in the year. The last is told from past years: (received − secured − signed later) on the same day, as a share of the year before (of the year itself
 * for the first), whose mean and spread over the years are used with the spread drawn towards a belief; Student's distribution, because the years are few.
 * The goal's year = this year grown by the yearly growth seen so far (a random walk with drift on the logarithm; the drift is uncertain itself). 4,000 draws of a
 * generator seeded by the year: the same facts give the same band. After Mack's reading of the chain ladder (run-off from what is known on a day) and the
 * textbook random walk with drift (Hyndman & Athanasopoulos, Forecasting: Principles and Practice, §5.2).
 */
export function forecastIncome(facts: ForecastFacts): Forecast | null {
  const { fiscalYear, received, secured, past, horizon } = facts;
  const last = past.at(-1);
  if (!last || last.received <= 0) return null;
  const stages = stageProbabilities(facts.stages);
  const chances = new Map(stages.map(({ stage, probability }) => [stage, probability]));
  const open = facts.open.map(({ stage, amount }) => ({ amount, chance: chances.get(stage) ?? 0 }));
  const later = spreadOf(past.map((year, index) => shareOf(year, past[index - 1])), null, belief.spreadOfLater);
  const growth = spreadOf(past.flatMap((year, index) => growthOf(year, past[index - 1])), belief.growth, belief.spreadOfGrowth);
  const years = horizon - fiscalYear;

  const random = seededNormal(fiscalYear);
  const [ofThisYear, ofHorizon] = [new Float64Array(draws), new Float64Array(draws)];
  for (let draw = 0; draw < draws; draw += 1) {
    let signed = 0;
    for (const { amount, chance } of open) if (random.uniform() < chance) signed += amount;
    const share = later.mean + later.spread * Math.sqrt(1 + 1 / later.weight) * student(random, later.weight);
    const thisYear = Math.max(received, secured + signed + share * last.received);
    const drift = growth.mean + (growth.spread / Math.sqrt(growth.weight)) * random.normal();
    const walk = drift * years + growth.spread * Math.sqrt(Math.max(0, years)) * random.normal();
    ofThisYear[draw] = thisYear;
    ofHorizon[draw] = thisYear * Math.exp(walk);
  }
  return {
    thisYear: bandOf(fiscalYear, ofThisYear),
    horizon: years > 0 ? bandOf(horizon, ofHorizon) : null,
    parts: {
      received, due: secured - received, open: wholeYen(open.reduce((sum, { amount, chance }) => sum + amount * chance, 0)), later: wholeYen(later.mean * last.received),
    },
    stages, pastYears: past.length,
  };
}

function shareOf({ received, secured, signedLater }: PastYear, before: PastYear | undefined): number {
  const base = before && before.received > 0 ? before.received : received;
  return base > 0 ? (received - secured - signedLater) / base : 0;
}

function growthOf({ received }: PastYear, before: PastYear | undefined): number[] {
  return before && before.received > 0 && received > 0 ? [Math.log(received / before.received)] : [];
}

interface Spread {
  readonly mean: number;
  readonly spread: number;
  /** Years, the believed ones among them. */
  readonly weight: number;
}

/** Mean and spread over some years; the spread, and the mean where there is a belief of it, are drawn towards what is believed. */
function spreadOf(values: readonly number[], believedMean: number | null, believedSpread: number): Spread {
  const weight = values.length + belief.weight;
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = believedMean === null ? sum / Math.max(1, values.length) : (sum + believedMean * belief.weight) / weight;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return { mean, spread: Math.sqrt((squares + believedSpread ** 2 * belief.weight) / Math.max(1, weight - 1)), weight };
}

/** With as many degrees of freedom: wider than the normal distribution while the years are few. */
function student(random: { normal(): number }, freedom: number): number {
  let squares = 0;
  for (let degree = 0; degree < freedom; degree += 1) squares += random.normal() ** 2;
  return random.normal() / Math.sqrt(Math.max(squares, 1e-9) / freedom);
}

function bandOf(fiscalYear: number, outcomes: Float64Array): Band {
  const sorted = outcomes.sort();
  const at = (share: number): number => wholeYen(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { fiscalYear, low: at(0.1), middle: at(0.5), high: at(0.9) };
}

/** An estimate in whole yen, within what is exact. */
function wholeYen(amount: number): number {
  return Math.round(Math.min(Math.max(amount, -Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)) + 0;
}
