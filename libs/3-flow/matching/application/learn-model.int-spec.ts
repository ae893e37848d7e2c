import { createApplicationContext } from '@musubi/composition/application';
import { newId, unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Outbox } from '@musubi/platform/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { testSearch } from '../../../../test/servers/search.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import { matchDecided } from '../public/match.events.js';
import { ChooseModel } from './choose-model.js';
import { LearnModel } from './learn-model.js';
import { LearnNightly } from './learn-nightly.js';
import { ShowModels } from './show-models.js';

let testDatabase: TestDatabase;
let app: INestApplicationContext;
let truth: pg.Client;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const { meiliUrl, meiliKey } = testSearch();
  app = await createApplicationContext(unwrap(parseEnvironment({
    MUSUBI_DATABASE_URL: testDatabase.databaseUrl, MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey,
    MUSUBI_MEILI_INDEX_PREFIX: 'learning-int', MUSUBI_LOG_LEVEL: 'silent',
  })));
  truth = new pg.Client({ connectionString: testDatabase.superuserUrl });
  await truth.connect();
  database = app.get(Database, { strict: false });
}, 60_000);

afterAll(async () => {
  await truth?.end();
  await app?.close();
  await testDatabase?.drop();
});

/** Uniform in [0, 1), the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A university whose matches are scored by two features, and that decides on all of them. */
async function university(isWanted: (semantic: number, next: () => number) => boolean, seed = 5): Promise<{ tenantId: string; matchIds: string[] }> {
  const [tenantId, next, matchIds, events] = [newId(), chance(seed), [] as string[], [] as { matchId: string; wanted: boolean }[]];
  const seedIds = Array.from({ length: 8 }, () => newId());
  for (let need = 0; need < 30; need += 1) {
    const needId = newId();
    for (const seedId of seedIds) {
      const matchId = newId();
      const features = { lexical: next(), semantic: next() };
      await truth.query(
        `insert into matching.match (id, tenant_id, company_id, need_id, need_version, seed_id, seed_version, department_id, score, band, explanation, features, base)
         values ($1, $2, $2, $3, 1, $4, 1, $2, 0.5, 'likely', '{}', $5, $6)`, [matchId, tenantId, needId, seedId, features, FEATURES_VERSION]);
      matchIds.push(matchId);
      events.push({ matchId, wanted: isWanted(features.semantic, next) });
    }
  }
  const outbox = app.get(Outbox, { strict: false });
  const ids = await database.inTenant({ tenantId }, () => outbox.publishAll(matchDecided, events.map(({ matchId, wanted }) => ({
    tenantId, aggregateId: matchId, aggregateVersion: 1,
    payload: { matchId, outcome: wanted ? 'accepted' as const : 'declined' as const, lesson: 'relevance' as const },
  }))));
  await app.get(DeliveryStore, { strict: false }).expand(app.get(EventRegistry, { strict: false }).routes, 1_000);
  const consumer = app.get(Consumer, { strict: false });
  for (const eventId of ids) await consumer.deliver({ eventId, consumer: 'matching.keep-decision' });
  return { tenantId, matchIds };
}

async function learn(tenantId: string) {
  const learner = app.get(LearnModel, { strict: false });
  const lessons = await learner.learn(tenantId);
  return database.asSystem(() => learner.keep(tenantId, lessons));
}

const shown = (tenantId: string) => database.inTenant({ tenantId }, () => app.get(ShowModels, { strict: false }).run());
const count = async (sql: string, ...parameters: unknown[]): Promise<number> =>
  (await truth.query<{ n: number }>(`select count(*)::int as n from ${sql}`, parameters)).rows[0]?.n ?? 0;

describe('a university that decides', () => {
  it('learns what it wants, uses it because it won, can go back, and nobody else sees any of it', async () => {
    const { tenantId } = await university((semantic) => semantic > 0.7);
    expect(await count('matching.decision where tenant_id = $1', tenantId)).toBe(240);
    const outcome = await learn(tenantId);
    expect(outcome).toMatchObject({ version: 1, learnt: { won: true }, calibrated: { decisions: 240 } });
    const models = await shown(tenantId);
    expect(models).toMatchObject({ inUse: 1, decided: { needs: 30, decisions: 240 }, choices: [{ version: 1, reason: 'won' }], calibration: { modelVersion: 1 } });
    const [version] = models.versions;
    // .7 by default.
    expect((version?.weights['semantic'] ?? 0) / (version?.weights['lexical'] || 0.01)).toBeGreaterThan(0.9);
    expect(await count(`platform.audit_entry where tenant_id = $1 and action = 'model.adopted'`, tenantId)).toBe(1);

    const choose = (to: number) => database.inTenant({ tenantId }, () => app.get(ChooseModel, { strict: false }).run({ universityId: tenantId, version: to, by: newId() }));
    expect(await choose(7)).toMatchObject({ error: { code: 'matching.model_not_found' } });
    expect(await choose(1)).toMatchObject({ error: { code: 'matching.model_in_use' } });
    expect((await choose(0)).ok).toBe(true);
    expect(await shown(tenantId)).toMatchObject({ inUse: 0, choices: [{ version: 0, reason: 'chosen' }, { version: 1, reason: 'won' }] });
    expect((await choose(1)).ok).toBe(true);

    const stranger = newId();
    for (const table of ['decision', 'model', 'model_choice', 'calibration']) {
      expect(await database.inTenant({ tenantId: stranger }, () => database.query(`select 1 from matching.${table}`))).toEqual([]);
    }
    await expect(database.inTenant({ tenantId: stranger }, () => database.query(
      `insert into matching.model_choice (id, tenant_id, version, reason, chosen_at) values ($1, $2, 0, 'chosen', now())`, [newId(), tenantId])))
      .rejects.toThrow(/row-level security/u);
  }, 60_000);

  it('keeps what it has when nothing was to be learnt, and every version that was tried', async () => {
    const { tenantId } = await university((_, next) => next() > 0.6, 8);
    const outcome = await learn(tenantId);
    expect(outcome).toMatchObject({ version: 1, learnt: { won: false } });
    expect(await shown(tenantId)).toMatchObject({ inUse: 0, choices: [], versions: [{ version: 1 }] });
    expect((await learn(tenantId)).version).toBe(2);
    expect(await count(`platform.audit_entry where tenant_id = $1 and action = 'model.learnt'`, tenantId)).toBe(2);
  }, 60_000);

  it('keeps the most that a match came to, whatever order it hears of it in', async () => {
    const { tenantId, matchIds } = await university(() => false, 9);
    const [matchId = ''] = matchIds;
    const outbox = app.get(Outbox, { strict: false });
    const tell = (outcome: 'contracted' | 'accepted') => database.inTenant({ tenantId }, () => outbox.publish(matchDecided, {
      tenantId, aggregateId: matchId, aggregateVersion: 2, payload: { matchId, outcome, lesson: 'relevance' },
    }));
    const ids = [await tell('contracted'), await tell('accepted')];
    await app.get(DeliveryStore, { strict: false }).expand(app.get(EventRegistry, { strict: false }).routes, 10);
    for (const eventId of ids) await app.get(Consumer, { strict: false }).deliver({ eventId, consumer: 'matching.keep-decision' });
    expect(await count(`matching.decision where match_id = $1 and outcome = 'contracted'`, matchId)).toBe(1);
  }, 60_000);

  it('is asked to learn by night only', async () => {
    const nightly = app.get(LearnNightly, { strict: false });
    const requests = () => count(`platform.outbox where kind = 'learning.requested'`);
    await nightly.run(new Date('2026-11-26T12:00:00+09:00'));
    expect(await requests()).toBe(0);
    await nightly.run(new Date('2026-11-26T03:00:00+09:00'));
    // One university decided something since it last learnt: the others learnt after all of theirs.
    expect(await requests()).toBe(1);
  });
});
