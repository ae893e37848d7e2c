import type { BenchOrder } from './bench-order.js';
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
  /** From the request sent to its answer 201. */
  readonly answered: Spread;
  /** How often a need was put off because seeds or the index were not ready. */
  readonly putOff: number;
  readonly index_seconds: number;
  /** Meilisearch alone, asked for the same needs' text. */
  readonly meilisearch: Spread;
}

export function resultOf({ order, steps, matches, indexSeconds, cpus, meilisearch }: {
  readonly order: BenchOrder; readonly steps: readonly Steps[]; readonly matches: number; readonly indexSeconds: number;
  readonly cpus: number; readonly meilisearch: readonly number[];
}): BenchResult {
  const sum = (key: keyof Steps): number => steps.reduce((total, step) => total + step[key], 0);
  const step = (key: keyof Steps) => ({ ...spreadOf(steps.map((each) => each[key])), share: Number((sum(key) / sum('total')).toFixed(3)) });
  return {
    seeds: order.seeds, needs: steps.length, matches, queue: order.queue, rate: order.rate, cpus,
    ...spreadOf(steps.map(({ total }) => total)),
    steps: { request: step('request'), queue: step('queue'), prepare: step('prepare'), apply: step('apply') },
    answered: spreadOf(steps.map(({ answered }) => answered)), putOff: sum('putOff'),
    index_seconds: Number(indexSeconds.toFixed(1)), meilisearch: spreadOf(meilisearch),
  };
}
