import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApplicationContext } from '@musubi/composition/application';
import { unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import type { INestApplicationContext } from '@nestjs/common';
import { eventually } from '../../../../test/servers/eventually.js';
import { CatalogWorld, type University } from '../../../../test/builders/catalog-world.js';
import { decide, decidedMatches, type IsWanted } from '../../../../test/builders/decided-matches.js';
import { plantModel } from '../../../../test/builders/learnt-models.js';
import type { NewMatch } from '../public/match.js';
import { FindSeedsForNeed } from './find-seeds-for-need.js';
import { KeepSemantics } from './keep-semantics.js';
import { LearnModel, type LearningOutcome } from './learn-model.js';
import { RematchNeeds } from './rematch-needs.js';

type Get = <T>(type: abstract new (...parameters: never[]) => T) => T;

let world: CatalogWorld;

beforeAll(async () => { world = await CatalogWorld.open(); }, 60_000);
afterAll(() => world?.close());

/** Another process over the same catalogue: nothing is left of what one before knew. */
async function restarted<Result>(work: (get: Get) => Promise<Result>): Promise<Result> {
  const app: INestApplicationContext = await createApplicationContext(unwrap(parseEnvironment(world.variables)));
  try {
    return await work((type) => app.get(type, { strict: false }));
  } finally {
    await app.close();
  }
}

/** A university with three seeds about batteries, of which the first is taken up ever again. */
async function deciding(isWanted: IsWanted, setting: { readonly seed: number; readonly decided?: number }): Promise<{ home: University; seedIds: string[]; matchIds: readonly string[] }> {
  const home = await world.university();
  const seedIds: string[] = [];
  for (const titleJa of ['硫化物系固体電解質の低温合成', '全固体電池の電解質界面', '可燃性のない電解液を使う電池']) {
    seedIds.push(unwrap(await world.seed(home, { titleJa, titleEn: null, bodyJa: `${titleJa}を研究する。` })).id);
  }
  for (const titleJa of ['酵母による発酵', '橋梁の劣化診断', 'ホタテの養殖']) unwrap(await world.seed(home, { titleJa, titleEn: null, bodyJa: titleJa, keywords: [], fieldCodes: [] }));
  await world.workOff('matching');
  const { matchIds } = await decidedMatches(world, isWanted, { tenantId: home.tenantId, seedIds, ...setting });
  return { home, seedIds, matchIds };
}

const learn = ({ tenantId }: University): Promise<LearningOutcome> => restarted(async (get) => {
  const learner = get(LearnModel);
  const lessons = await learner.learn(tenantId);
  return get(Database).asSystem(() => learner.keep(tenantId, lessons));
});

/** What a process that has just started finds for a need. */
async function found(needId: string, { tenantId }: University): Promise<NewMatch[]> {
  return restarted(async (get) => {
    const need = await world.asSystem(() => world.catalog.need(needId));
    if (!need) throw new Error('no need');
    return (await get(FindSeedsForNeed).find(need)).matches.filter(({ universityId }) => universityId === tenantId);
  });
}

const scores = (matches: readonly NewMatch[]) => Object.fromEntries(matches.map(({ seedId, score, probability, modelVersion }) => [seedId, [score, probability, modelVersion]]));

describe('what a university has learnt', () => {
  it('scores a new need, with its version and a probability, and the same after a restart, whatever became of what it learnt from', async () => {
    const { home, seedIds, matchIds } = await deciding((semantic, _next, place) => place === 0 || semantic > 0.7, { seed: 5 });
    const company = await world.company();
    const needId = unwrap(await world.need(company)).id;
    const before = await found(needId, home);
    expect(before.length).toBeGreaterThan(1);
    for (const { modelVersion, probability } of before) expect([modelVersion, probability]).toEqual([0, null]);

    expect(await learn(home)).toMatchObject({ version: 1, learnt: { won: true }, calibrated: { decisions: 240 } });
    const after = await found(needId, home);
    for (const { seedId, score, modelVersion, probability } of after) {
      expect(modelVersion).toBe(1);
      expect(probability).toBeGreaterThan(0);
      expect(probability).toBeLessThan(1);
      expect(score).not.toBe(before.find((match) => match.seedId === seedId)?.score);
    }
    expect(after.find(({ seedId }) => seedId === seedIds[0])?.features).toMatchObject({ elsewhere: 30 / 31 });

    // The first seed's acceptances become contracts, and a need decided long ago is heard of late: version 1 learnt from the ones, not from the other.
    await decide(world, home.tenantId, matchIds.flatMap((matchId, i) => (i % 8 === 0 ? [{ matchId, outcome: 'contracted' as const, lesson: 'relevance' as const }] : [])));
    const late = await decidedMatches(world, (semantic) => semantic > 0.5, { tenantId: home.tenantId, seedIds, seed: 7, decided: 8 });
    await world.rows(`update matching.decision set decided_at = '2020-01-01' where match_id = any ($1)`, [late.matchIds]);
    expect(scores(await found(needId, home))).toEqual(scores(after));
    expect(await learn(home)).toMatchObject({ version: 2, learnt: { test: { sinceModelInUse: { needs: 1 } } } });
  }, 120_000);

  it('renews matches that stand once their probability is earned, which is then read by whoever may see them, and not again where little has changed', async () => {
    const { home, matchIds } = await deciding((_semantic, next) => next() > 0.6, { seed: 8, decided: 232 });
    const company = await world.company();
    const needId = unwrap(await world.need(company, { visibility: 'universities', universityIds: [home.tenantId] })).id;
    await world.workOff('matching');
    const server = await world.serve();
    try {
      const client = await world.login(server.url, home.liaison);
      const shown = async (): Promise<unknown[]> =>
        ((await client.get(`/needs/${needId}/matches`)).body as { items: { probability: number | null }[] }).items.map(({ probability }) => probability);
      expect([...new Set(await shown())]).toEqual([null]);
      expect(await learn(home)).toMatchObject({ version: 1, learnt: { won: false }, calibrated: { decisions: 232 } });
      const due = () => restarted((get) => get(RematchNeeds).count());
      expect(await due()).toBeGreaterThan(0);
      await restarted((get) => get(RematchNeeds).rematch().then(unwrap));
      const probabilities = await shown();
      for (const probability of probabilities) expect(probability).toEqual(expect.any(Number));
      expect(probabilities.length).toBeGreaterThan(0);
      const [told] = await world.rows<{ matches: { probability?: number }[] }>(
        `select payload->'matches' as matches from platform.outbox where kind = 'matches.proposed' and tenant_id = $1 order by occurred_at desc limit 1`, [home.tenantId]);
      expect(told?.matches.map(({ probability }) => probability)).toEqual(probabilities);

      await decide(world, home.tenantId, matchIds.slice(232).map((matchId) => ({ matchId, outcome: 'declined', lesson: 'relevance' })));
      expect(await learn(home)).toMatchObject({ version: 2, learnt: { won: false }, calibrated: { decisions: 240 } });
      expect(await due()).toBe(0);
      const calibrations = await world.rows<{ slope: number; decisions: number }>('select slope, decisions from matching.calibration where tenant_id = $1 order by fitted_at', [home.tenantId]);
      expect(calibrations.map(({ decisions }) => decisions)).toEqual([232, 240]);
      expect(calibrations[1]?.slope).toBe(calibrations[0]?.slope);
    } finally {
      await server.close();
    }
  }, 120_000);

  it('is the same in a process that has been running as in one that has just started, when a need that was decided is revised', async () => {
    const { home, seedIds: [seedId = ''] } = await deciding(() => false, { seed: 1, decided: 0 });
    for (let i = 0; i < 20; i += 1) {
      const titleJa = `${['養殖', '橋梁', '発酵', '触媒', '気象'][i % 5]}の研究 ${i}`;
      unwrap(await world.seed(home, { titleJa, titleEn: null, bodyJa: `${titleJa}の方法`, keywords: [], fieldCodes: [] }));
    }
    await world.workOff('matching');
    await restarted((get) => get(KeepSemantics).learn());
    const company = await world.company();
    const [decided, asking] = [unwrap(await world.need(company)).id, unwrap(await world.need(company, { titleJa: '安全な電池', bodyJa: '全固体電池の電解質が欲しい。' })).id];
    await world.workOff('matching');
    const matches = await world.rows<{ id: string }>('select id from matching.match where need_id = $1 and seed_id = $2', [decided, seedId]);
    await decide(world, home.tenantId, matches.map(({ id: matchId }) => ({ matchId, outcome: 'accepted', lesson: 'relevance' })));
    await world.rows('update matching.decision set taken_up_since = 1 where need_id = $1', [decided]);
    await plantModel(world.truth, home.tenantId, { lexical: 1, semantic: 0.7, alike: 0.5 });

    await restarted(async (get) => {
      const now = async (): Promise<unknown> => {
        const need = await world.asSystem(() => world.catalog.need(asking));
        if (!need) throw new Error('no need');
        return (await get(FindSeedsForNeed).find(need)).matches.find((match) => match.seedId === seedId)?.features['alike'];
      };
      const before = await now();
      expect(before).toBeGreaterThan(0);
      unwrap(await world.as(company, () => world.catalog.reviseNeed(company, decided, { titleJa: '橋梁の気象', bodyJa: '橋梁と気象の研究を探している。', keywords: [] })));
      await world.workOff('matching');
      const fresh = (await found(asking, home)).find((match) => match.seedId === seedId)?.features['alike'];
      expect(fresh).not.toBe(before);
      await eventually('the running process knows', async () => await now() === fresh);
    });
  }, 120_000);
});
