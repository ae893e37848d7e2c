import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { decide, decidedMatches } from '../../../../test/builders/decided-matches.js';
import { Database } from '@musubi/platform/database/database';
import { LearnNightly } from './learn-nightly.js';
import { ShowModels } from './show-models.js';

let world: CatalogWorld;

beforeAll(async () => { world = await CatalogWorld.open(); }, 60_000);
afterAll(() => world?.close());

/** How often anybody was asked by then; what was asked for is done. */
async function askedAfter(night: string, time: string): Promise<number> {
  await world.get(LearnNightly).run(new Date(`2026-11-${night}T${time}:00+09:00`));
  return (await world.rows(`select 1 from platform.outbox where kind = 'learning.requested'`)).length;
}

describe('a university that has decided too little for a model', () => {
  it('is asked to learn once a night, and not again before it decides something', async () => {
    const { tenantId, matchIds } = await decidedMatches(world, (semantic) => semantic > 0.5, { decided: 8 });
    const lastRun = () => world.get(Database).inTenant({ tenantId }, async () => (await world.get(ShowModels).run()).lastRun);
    expect(await lastRun()).toBeUndefined();
    expect(await askedAfter('20', '02:10')).toBe(1);
    // Nobody has had time for it yet.
    expect(await askedAfter('20', '03:10')).toBe(1);
    await world.workOff('matching');
    expect(await lastRun()).toMatchObject({ needs: 1, version: null });
    expect(await askedAfter('21', '02:10')).toBe(1);
    await decide(world, tenantId, matchIds.slice(8, 10).map((matchId) => ({ matchId, outcome: 'declined', lesson: 'relevance' })));
    expect(await askedAfter('22', '02:10')).toBe(2);
    await world.workOff('matching');
    await decide(world, tenantId, matchIds.slice(10, 12).map((matchId) => ({ matchId, outcome: 'declined', lesson: 'relevance' })));
    expect([await askedAfter('22', '03:10'), await askedAfter('22', '04:10'), await askedAfter('22', '12:00')]).toEqual([2, 2, 2]);
    expect(await askedAfter('23', '02:10')).toBe(3);
  }, 60_000);
});
