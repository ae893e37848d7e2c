import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { CatalogWorld } from '../../../../../test/builders/catalog-world.js';
import { decidedMatches } from '../../../../../test/builders/decided-matches.js';
import { plantModel } from '../../../../../test/builders/learnt-models.js';
import { WhatWasLearnt1700000003083 } from './1700000003083-what-was-learnt.js';

let world: CatalogWorld;

beforeAll(async () => { world = await CatalogWorld.open(); }, 60_000);
afterAll(() => world?.close());

/** As a migration runs: by the tables' owner, whom row-level security binds too. */
const asOwner = {
  async query(sql: string): Promise<void> {
    await world.truth.query('set role musubi_owner');
    await world.truth.query(sql);
    await world.truth.query('reset role');
  },
} as unknown as QueryRunner;

it('models that were learnt before it know what they knew, and what was decided since is new to them', async () => {
  const { tenantId, matchIds } = await decidedMatches(world, (semantic) => semantic > 0.5, { decided: 16 });
  await plantModel(world.truth, tenantId, { lexical: 1 });
  await world.rows(`update matching.decision set decided_at = now() + interval '1 day' where match_id = $1`, [matchIds[0]]);
  await new WhatWasLearnt1700000003083().down(asOwner);
  await new WhatWasLearnt1700000003083().up(asOwner);
  const known = await world.rows<{ id: string; takenUp: boolean; learnt: number | null; known: number | null }>(
    `select match_id as id, outcome = 'accepted' as "takenUp", learnt_since as learnt, taken_up_since as known from matching.decision`);
  expect(known).toHaveLength(16);
  for (const { id, takenUp, learnt, known: since } of known) expect([learnt, since]).toEqual(id === matchIds[0] ? [null, null] : [1, takenUp ? 1 : null]);
  expect(await world.rows('select tenant_id, needs, version from matching.learning')).toEqual([{ tenant_id: tenantId, needs: 40, version: 1 }]);
  expect(await world.rows(`select relname from pg_class where relnamespace = 'matching'::regnamespace and relrowsecurity and not relforcerowsecurity`)).toEqual([]);
});
