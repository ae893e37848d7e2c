import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Outbox } from '@musubi/platform/events/outbox';
import type pg from 'pg';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { decidedMatches, type IsWanted } from '../../../../test/builders/decided-matches.js';
import type { Explanation } from '../domain/explanation/explanation.js';
import { matchDecided } from '../public/match.events.js';
import { learnFromDecisions } from '../domain/learning/learn-from-decisions.js';
import { runToEnd } from '../domain/learning/run-steps.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { ChooseModel } from './choose-model.js';
import { DecidedNeeds } from './decided-needs.js';
import { learningSetting } from './learning-setting.js';
import { LearnModel } from './learn-model.js';
import { LearnNightly } from './learn-nightly.js';
import { ShowModels } from './show-models.js';

let world: CatalogWorld;
let truth: pg.Client;
let database: Database;

beforeAll(async () => {
  world = await CatalogWorld.open();
  truth = world.truth;
  database = world.get(Database);
}, 60_000);
afterAll(() => world?.close());

const university = (isWanted: IsWanted, seed = 5) => decidedMatches(world, isWanted, { seed });

async function learn(tenantId: string) {
  const learner = world.get(LearnModel);
  const lessons = await learner.learn(tenantId);
  return database.asSystem(() => learner.keep(tenantId, lessons));
}

const shown = (tenantId: string) => database.inTenant({ tenantId }, () => world.get(ShowModels).run());
const count = async (sql: string, ...parameters: unknown[]): Promise<number> =>
  (await truth.query<{ n: number }>(`select count(*)::int as n from ${sql}`, parameters)).rows[0]?.n ?? 0;

describe('a university that decides', () => {
  it('learns what it wants, uses it because it won, can go back, and nobody else sees any of it', async () => {
    const { tenantId } = await university((semantic) => semantic > 0.7);
    expect(await count('matching.decision where tenant_id = $1', tenantId)).toBe(240);
    // A thread learns the same to the last digit.
    const needs = await world.get(DecidedNeeds).of(tenantId, (await world.get(CorpusMemory).view('seed')).corpus);
    expect(await world.get(LearnModel).learn(tenantId)).toEqual(runToEnd(learnFromDecisions(needs, learningSetting, undefined)));
    const outcome = await learn(tenantId);
    expect(outcome).toMatchObject({ version: 1, learnt: { won: true }, calibrated: { decisions: 240 } });
    const models = await shown(tenantId);
    expect(models).toMatchObject({ inUse: 1, decided: { needs: 30, decisions: 240 }, choices: [{ version: 1, reason: 'won' }], calibration: { modelVersion: 1 } });
    const [version] = models.versions;
    // .7 by default.
    expect((version?.weights['semantic'] ?? 0) / (version?.weights['lexical'] || 0.01)).toBeGreaterThan(0.9);
    expect(await count(`platform.audit_entry where tenant_id = $1 and action = 'model.adopted'`, tenantId)).toBe(1);

    const choose = (to: number) => database.inTenant({ tenantId }, () => world.get(ChooseModel).run({ universityId: tenantId, version: to, by: newId() }));
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
    const outbox = world.get(Outbox);
    const tell = (outcome: 'contracted' | 'accepted') => database.inTenant({ tenantId }, () => outbox.publish(matchDecided, {
      tenantId, aggregateId: matchId, aggregateVersion: 2, payload: { matchId, outcome, lesson: 'relevance' },
    }));
    const ids = [await tell('contracted'), await tell('accepted')];
    await world.get(DeliveryStore).expand(world.get(EventRegistry).routes, 10);
    for (const eventId of ids) await world.get(Consumer).deliver({ eventId, consumer: 'matching.keep-decision' });
    expect(await count(`matching.decision where match_id = $1 and outcome = 'contracted'`, matchId)).toBe(1);
  }, 60_000);

  it('is asked to learn by night only', async () => {
    const nightly = world.get(LearnNightly);
    const requests = () => count(`platform.outbox where kind = 'learning.requested'`);
    await nightly.run(new Date('2026-11-26T12:00:00+09:00'));
    expect(await requests()).toBe(0);
    await nightly.run(new Date('2026-11-26T03:00:00+09:00'));
    // One university decided something since it last learnt: the others learnt after all of theirs.
    expect(await requests()).toBe(1);
  });
});

describe('what the record says of a need and a seed', () => {
  /** Its match with the seed, as it is explained. */
  async function explained(needId: string, seedId: string): Promise<{ id: string; explanation: Explanation; features: Record<string, number> }> {
    await world.workOff('matching');
    const [match] = await world.rows<{ id: string; explanation: Explanation; features: Record<string, number> }>(
      'select id, explanation, features from matching.match where need_id = $1 and seed_id = $2', [needId, seedId]);
    if (!match) throw new Error('need and seed did not meet');
    return match;
  }

  it('speaks for whom the company signed with before, but not where the need is anonymous, nor of a need for named persons', async () => {
    const [company, stranger, home] = [await world.company(), await world.company(), await world.university()];
    await world.rows('update identity.organisation set employees = 40, capital = 30000000 where id = any ($1)', [[company.tenantId, stranger.tenantId]]);
    const elsewhere = await world.university();
    for (const titleJa of ['酵母による発酵', '橋梁の劣化診断', 'ホタテの養殖']) unwrap(await world.seed(elsewhere, { titleJa, titleEn: null, bodyJa: titleJa, keywords: [], fieldCodes: [] }));
    const seed = unwrap(await world.seed(home));
    const ask = async (changes: Parameters<CatalogWorld['need']>[1] = {}, by = company) => explained(unwrap(await world.need(by, changes)).id, seed.id);

    const first = unwrap(await world.need(company));
    const { id: matchId, features } = await explained(first.id, seed.id);
    expect(features).toMatchObject({ pastWork: 0, sme: 0 });
    await world.as(home, () => world.get(Outbox).publish(matchDecided, {
      tenantId: home.tenantId, aggregateId: matchId, aggregateVersion: 1, payload: { matchId, outcome: 'contracted', lesson: 'relevance' },
    }));
    await world.workOff('matching');

    const again = await ask();
    const facets = (explanation: Explanation) => explanation.facets.agreeing.map(({ facet }) => facet);
    const [{ month }] = await world.rows<{ month: string }>(`select to_char(now() at time zone 'Asia/Tokyo', 'YYYY-MM') as month`) as [{ month: string }];
    expect(again.features).toMatchObject({ pastWork: 1, sme: 1 });
    expect(facets(again.explanation)).toEqual(expect.arrayContaining(['pastWork', 'sme']));
    expect(again.explanation.decision).toEqual({ outcome: 'contracted', of: 'seed', month });

    // Of another company it is known that the department works with such, of an unnamed one not even its size; what was decided names nobody.
    expect((await ask({}, stranger)).features).toMatchObject({ pastWork: 0, sme: 1 });
    const unnamed = await ask({ anonymous: true });
    expect(unnamed.features).toMatchObject({ pastWork: 0, sme: 0 });
    expect(unnamed.explanation.decision).toMatchObject({ outcome: 'contracted' });

    unwrap(await world.as(company, () => world.catalog.reviseNeed(company, first.id, { visibility: 'liaisons', liaisonIds: [home.liaison.userId], universityIds: [home.tenantId] })));
    const afterwards = await ask();
    expect(afterwards.features).toMatchObject({ pastWork: 0, sme: 0 });
    expect(afterwards.explanation.decision).toBeNull();
  }, 60_000);
});
