import type { MatcherMeasures } from '@musubi/matching';
import type { BenchOrder } from './bench-order.js';
import type { BuildSeconds } from './build-indexes.js';
import { type Spread, spreadOf } from './summary.js';
import type { Steps } from './timeline.js';

/** As printed by --json. Times are from the request sent to the matches committed. */
export interface BenchResult extends Spread {
  readonly seeds: number;
  readonly needs: number;
  readonly matches: number;
  readonly queue: 'postgres' | 'redis';
  readonly rate: number | 'burst';
  readonly cpus: number;
  readonly steps: Readonly<Record<'request' | 'queue' | 'prepare' | 'apply', Spread & { readonly share: number }>>;
  /** From the request sent to the matches committed, of the first needs after the start, at 5 a second. */
  readonly after_start: Spread;
  /** From the request sent to its answer 201. */
  readonly answered: Spread;
  /** How often a need was put off because seeds or the index were not ready. */
  readonly putOff: number;
  readonly needs_per_second: number;
  /** From a need to its explained matches, without events and storing; one at a time, and how many a second four at once. */
  readonly matcher: Spread & { readonly needs_per_second: number };
  /** How much of BM25's first 50 was among the candidates, on average; 0–1. */
  readonly coverage50: number;
  /** From a new seed's request until a need could meet it. */
  readonly new_seed: Spread;
  /** The most that the worker had resident while it matched. */
  readonly worker_peak_mb: number;
  /** Both indexes from the rows, and all that is learnt of them. */
  readonly build_seconds: BuildSeconds;
  /** Meilisearch alone, asked for the same needs' text. */
  readonly meilisearch: Spread;
  /** PostgreSQL's full-text search alone, asked for the same needs' words. */
  readonly full_text: Spread;
}

export function resultOf({ order, steps, first, matches, buildSeconds, cpus, meilisearch, fullText, newSeeds, matcher, needsPerSecond, workerPeakMegabytes }: {
  readonly order: BenchOrder; readonly steps: readonly Steps[]; readonly first: readonly Steps[]; readonly matches: number; readonly buildSeconds: BuildSeconds; readonly cpus: number;
  readonly meilisearch: readonly number[]; readonly fullText: readonly number[]; readonly newSeeds: readonly number[];
  readonly matcher: MatcherMeasures; readonly needsPerSecond: number; readonly workerPeakMegabytes: number;
}): BenchResult {
  const sum = (key: keyof Steps): number => steps.reduce((total, step) => total + step[key], 0);
  const step = (key: keyof Steps) => ({ ...spreadOf(steps.map((each) => each[key])), share: Number((sum(key) / sum('total')).toFixed(3)) });
  return {
    seeds: order.seeds, needs: steps.length, matches, queue: order.queue, rate: order.rate, cpus,
    ...spreadOf(steps.map(({ total }) => total)),
    steps: { request: step('request'), queue: step('queue'), prepare: step('prepare'), apply: step('apply') },
    after_start: spreadOf(first.map(({ total }) => total)), answered: spreadOf(steps.map(({ answered }) => answered)), putOff: sum('putOff'),
    needs_per_second: Number(needsPerSecond.toFixed(1)),
    matcher: { ...spreadOf(matcher.milliseconds), needs_per_second: Number(matcher.needsPerSecond.toFixed(1)) }, coverage50: Number(matcher.coverage.toFixed(4)), new_seed: spreadOf(newSeeds), worker_peak_mb: workerPeakMegabytes,
    build_seconds: buildSeconds, meilisearch: spreadOf(meilisearch), full_text: spreadOf(fullText),
  };
}
