import { cpus } from 'node:os';
import { readWorld } from '@musubi/demo';
import { Shutdown } from '../launcher/shutdown.js';
import { progressBar } from '../progress-bar.js';
import type { BuildSeconds } from './build-indexes.js';
import { formsTyped, queriesTyped } from './keystrokes.js';
import { needsInTurn } from './recombine.js';
import { metricOf, residentMegabytes } from './resident-memory.js';
import { type SearchKey, searchRequests } from './search-requests.js';
import { startSearchSystem } from './search-system.js';
import { type Spread, spreadOf } from './summary.js';
import { type Sides, type Timed, typeInTurns } from './typists.js';

export interface SearchOrder {
  readonly seeds: number;
  /** Needs whose words are typed. */
  readonly needs: number;
  readonly typists: number;
}

/** The product and the bare search server, asked for the same in turns. */
export interface Beside {
  readonly product: Spread;
  readonly raw: Spread;
  readonly requests: number;
  /** The API's own work, whatever else the machine does. */
  readonly api_cpu_ms: number;
}

/** As printed by --json. Times are from the request sent to the last byte of its answer. */
export interface SearchResult extends SearchOrder {
  readonly cpus: number;
  readonly search: Beside;
  readonly facets: Beside;
  readonly preview: Beside;
  /** Building both indexes from the rows. */
  readonly build_seconds: BuildSeconds;
  /** Resident memory after the run. */
  readonly memory_mb: Readonly<Record<'api' | 'meilisearch', number>>;
}

/** As the page waits: 120 ms after a key in the search box, 300 ms in the form. */
const pauses = { search: 120, preview: 300 };
const kinds = ['result', 'patent', 'expertise', 'equipment', 'data'];

/** People's search and the preview of the need form over HTTP, several people typing at once, in a system of its own. */
export async function runSearchBench(order: SearchOrder): Promise<SearchResult> {
  const shutdown = new Shutdown();
  try {
    const { system, cookies, buildSeconds } = await startSearchSystem(order.seeds, shutdown);
    const needs = needsInTurn(readWorld().needs, order.needs);
    const words = needs.map((need) => queriesTyped(need).map((q): SearchKey => ({ q })));
    const withFacet = words.map((typed, index) => typed.map(({ q }): SearchKey => ({ q, kind: kinds[index % kinds.length] ?? 'result' })));
    const { search, preview } = searchRequests(system.environment.publicUrl, cookies, system.environment);
    const type = async <Key>(label: string, keys: readonly (readonly Key[])[], pauseMs: number, send: Sides<Key>): Promise<Beside> => {
      const bar = progressBar(label, keys.flat().length);
      const cpu = (): Promise<number> => metricOf(system.environment.publicUrl, 'process_cpu_seconds_total');
      const before = await cpu();
      const timed = await typeInTurns(keys, { typists: order.typists, pauseMs }, send, () => bar.advance());
      bar.finish();
      return besideOf(timed, ((await cpu() - before) * 1_000) / keys.flat().length);
    };
    return {
      ...order, cpus: cpus().length,
      search: await type('keys typed', words, pauses.search, search),
      facets: await type('keys typed with a facet', withFacet, pauses.search, search),
      preview: await type('previews', needs.map(formsTyped), pauses.preview, preview),
      build_seconds: buildSeconds,
      memory_mb: await residentMegabytes(system),
    };
  } finally {
    await shutdown.undo();
  }
}

function besideOf({ product, raw }: Timed, cpu: number): Beside {
  return { product: spreadOf(product), raw: spreadOf(raw), requests: product.length, api_cpu_ms: Number(cpu.toFixed(1)) };
}
