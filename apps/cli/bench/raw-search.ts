import type { Environment } from '@musubi/platform/config/environment';
import { postJson } from './post-json.js';
import type { PostedNeed } from './recombine.js';

/** What Meilisearch alone takes to search people's index for each need's text, one after the other; milliseconds. */
export async function searchRaw({ meiliUrl, meiliKey, meiliIndexPrefix }: Environment, needs: readonly PostedNeed[]): Promise<number[]> {
  const url = new URL(`/indexes/${meiliIndexPrefix}_seeds/search`, meiliUrl);
  const times: number[] = [];
  for (const { title, body } of needs) {
    const start = performance.now();
    const { status } = await postJson(url, { q: `${title} ${body}`, limit: 20, locales: ['jpn', 'eng'] }, { authorization: `Bearer ${meiliKey ?? ''}` });
    if (status !== 200) throw new Error(`Meilisearch answered ${status}`);
    times.push(performance.now() - start);
  }
  return times;
}
