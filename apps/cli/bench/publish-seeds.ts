import type { DemoAccount, WorldSeed } from '@musubi/demo';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { waitUntil } from '@musubi/platform/embedded/wait-until';
import { ApiClient } from './api-client.js';
import type { BenchDatabase } from './bench-database.js';

/** From a new seed's request until a need could meet it, one seed after the other; milliseconds. */
export async function publishSeeds(
  { url, account, database }: { readonly url: string; readonly account: DemoAccount | undefined; readonly database: BenchDatabase }, seeds: readonly WorldSeed[],
): Promise<number[]> {
  const api = new ApiClient(url);
  await api.logIn(account?.email ?? '', account?.password ?? '');
  const departmentId = await database.departmentOf(account?.email ?? '');
  const times: number[] = [];
  for (const { title_ja: titleJa, body_ja: bodyJa, title_en: titleEn, body_en: bodyEn, keywords } of seeds) {
    const start = performance.now();
    const id = await api.create('/api/v1/seeds', { titleJa, bodyJa, titleEn, bodyEn, keywords, departmentId });
    if (!await waitUntil(() => database.isMatchable(id), { deadlineMs: 60_000, everyMs: 10 })) throw new StartProblem(`the new seed ${id} could not be matched within a minute`);
    times.push(performance.now() - start);
  }
  return times;
}
