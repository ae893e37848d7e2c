import { getTimed } from './get-timed.js';
import { type Spread, spreadOf } from './summary.js';

/** The same API twice, with and without row-level security. */
export interface Sides {
  readonly guarded: string;
  readonly bare: string;
}

export interface Comparison {
  readonly with: Spread;
  readonly without: Spread;
  /** What row-level security costs: 0.05 is five in a hundred more. */
  readonly cost: { readonly p50: number; readonly p95: number };
}

/** Caches, plans and compiled code of both are warm before anything is counted. */
const warmUp = 50;

/**
 * Asks both sides for the same, one after the other and in turns who is first, so that what else the machine does meets both alike.
 *
 * @param path of each request
 * @throws Error when one side answers another thing than the other, or nothing
 */
export async function compareRequests({ guarded, bare }: Sides, cookie: string, path: (index: number) => string, requests: number): Promise<Comparison> {
  const times = { guarded: [] as number[], bare: [] as number[] };
  for (let index = -warmUp; index < requests; index += 1) {
    const [asked, order] = [path(Math.abs(index)), index % 2 === 0 ? (['guarded', 'bare'] as const) : (['bare', 'guarded'] as const)];
    const texts: string[] = [];
    for (const side of order) {
      const { text, ms } = await getTimed(new URL(asked, side === 'guarded' ? guarded : bare), cookie);
      texts.push(text);
      if (index >= 0) times[side].push(ms);
    }
    if (texts[0] !== texts[1]) throw new Error(`GET ${asked} differs without row-level security`);
    if ((JSON.parse(texts[0] ?? '') as { items: unknown[] }).items.length === 0) throw new Error(`GET ${asked} finds nothing`);
  }
  const [withIt, without] = [spreadOf(times.guarded), spreadOf(times.bare)];
  const cost = (key: 'p50_ms' | 'p95_ms'): number => Number((withIt[key] / without[key] - 1).toFixed(3));
  return { with: withIt, without, cost: { p50: cost('p50_ms'), p95: cost('p95_ms') } };
}
