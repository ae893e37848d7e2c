import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type DemoAccount, readWorld, seededRandom } from '@musubi/demo';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { waitUntil } from '@musubi/platform/embedded/wait-until';
import { Shutdown } from '../launcher/shutdown.js';
import { progressBar } from '../progress-bar.js';
import { ApiClient } from './api-client.js';
import { BenchDatabase } from './bench-database.js';
import type { BenchOrder } from './bench-order.js';
import { type BenchSystem, startBenchSystem } from './bench-system.js';
import { fillCatalogue } from './fill-catalogue.js';
import { searchFullText } from './full-text-peer.js';
import { measureMatcher } from './measure-matcher.js';
import { postNeeds } from './post-needs.js';
import { searchRaw } from './raw-search.js';
import { publishSeeds } from './publish-seeds.js';
import { needsInTurn, recombineSeeds } from './recombine.js';
import { type BenchResult, resultOf } from './result.js';
import { perSecond, type Reached, stepsOf } from './timeline.js';

/** The first needs find caches empty and code not yet compiled, in four processes; they are posted before and told apart: as many as are counted. */
const [leastWarmUp, mostWarmUp] = [10, 100];
/** How many seeds come after that, one by one. */
const newSeeds = 10;
/** Nothing may stand still for longer. */
const patienceMs = 60_000;

/** From a request to stored matches in a system of its own, and what is left of it stopped and removed. */
export async function runBench(order: BenchOrder): Promise<BenchResult> {
  const shutdown = new Shutdown();
  try {
    const system = await startBenchSystem(order.queue, shutdown);
    const { accounts, buildSeconds } = await fillCatalogue(system, order.seeds);
    await system.startApplications();
    const database = await BenchDatabase.connect(system.superuserUrl);
    shutdown.add(() => database.close());

    const { publicUrl: url } = system.environment;
    const api = new ApiClient(url);
    const of = (role: DemoAccount['role']) => accounts.find((account) => account.role === role);
    const company = of('company');
    await api.logIn(company?.email ?? '', company?.password ?? '');
    const warmUp = Math.min(mostWarmUp, Math.max(leastWarmUp, order.needs));
    const needs = needsInTurn(readWorld().needs, warmUp + order.needs);
    const first = await post(api, database, needs.slice(0, warmUp), { ...order, rate: 5 }, 'warming up');
    const counted = needs.slice(warmUp);
    const posts = await post(api, database, counted, order, 'needs matched');
    const ids = posts.map(({ needId }) => needId);
    const reached = readReached(system);
    const written = await database.written([...first, ...posts].map(({ needId }) => needId));
    const steps = stepsOf(posts, written, reached);
    if (steps.length < counted.length) throw new StartProblem(`only ${steps.length} of ${counted.length} needs were matched`);
    // Before seeds come: what the worker does after them would be measured with it.
    const matcher = await measureMatcher(system, ids, first.map(({ needId }) => needId));
    return resultOf({
      order, steps, first: stepsOf(first, written, reached), buildSeconds, cpus: cpus().length, matches: await database.countMatches(ids),
      meilisearch: await searchRaw(system.environment, counted), fullText: await searchFullText(database, ids),
      newSeeds: await publishSeeds({ url, account: of('liaison'), database }, recombineSeeds(readWorld().seeds, newSeeds, seededRandom(order.seeds))),
      matcher, needsPerSecond: perSecond(posts, steps),
      workerPeakMegabytes: Math.round(Math.max(...reached.map(({ peakKilobytes }) => peakKilobytes)) / 1_024),
    });
  } finally {
    await shutdown.undo();
  }
}

async function post(api: ApiClient, database: BenchDatabase, needs: Parameters<typeof postNeeds>[1], { rate }: BenchOrder, label: string) {
  const bar = progressBar(label, needs.length);
  const posts = await postNeeds(api, needs, rate, () => bar.advance());
  bar.finish();
  const ids = posts.map(({ needId }) => needId);
  await progressing('matching', async () => {
    const [matched, owed] = [await database.countMatched(ids), await database.owed()];
    return { state: owed - matched, isDone: matched === ids.length && owed === 0 };
  });
  return posts;
}

/** Waits as long as something changes. */
async function progressing(what: string, look: () => Promise<{ state: number; isDone: boolean }>): Promise<void> {
  let [last, changedAt] = [Number.NaN, Date.now()];
  await waitUntil(async () => {
    const { state, isDone } = await look();
    if (state !== last) [last, changedAt] = [state, Date.now()];
    if (Date.now() - changedAt > patienceMs) throw new StartProblem(`${what} stands still`);
    return isDone;
  }, { deadlineMs: Infinity, everyMs: 250 });
}

function readReached({ data }: BenchSystem): Reached[] {
  return readFileSync(join(data.path, 'milestones.jsonl'), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Reached);
}
