import { newId, plainDate, type Clock } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';
import { FollowContracts } from '../../application/follow-contracts.js';
import { FollowUpRepository } from '../../infrastructure/follow-up.repository.js';
import { ReminderDaysRepository } from '../../infrastructure/reminders/reminder-days.repository.js';

const body = {
  type: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2099-03-31', lines: [directOf(5_000_000)],
  instalments: [{ dueDate: '2021-06-30', amount: 3_150_000 }, { dueDate: '2098-01-31', amount: 4_000_000 }],
};

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let owner: ApiClient;
let admin: ApiClient;
let contractId: string;
let instalments: string[];

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
});

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  [university, company] = [await world.university(), await world.company()];
  [owner, admin] = [await world.login(server.url, university.owner), await world.login(server.url, university.admin)];
  const engagementId = await world.engagement(university, company);
  contractId = (await owner.post(`/engagements/${engagementId}/contracts`, body)).body.id;
  instalments = (await owner.get(`/contracts/${contractId}`)).body.instalments.map(({ id }: { id: string }) => id);
});

const sign = () => owner.post(`/contracts/${contractId}/sign`, {});
const set = (content: object) => owner.post(`/contracts/${contractId}/stage-gates`, { name: '試作の評価', dueDate: '2098-01-01', ...content });
const report = (gateId: string, content: object = {}) => owner.post(`/stage-gates/${gateId}/reports`, { outcome: 'progress', light: 'yellow', summary: '歩留まりに課題', ...content });
const told = async (kinds: string): Promise<object[]> => world.rows(`select kind, payload from platform.outbox where aggregate_id = $1 and kind like $2 order by occurred_at, id`, [contractId, kinds]);

describe('a stage gate', () => {
  it('is reported to the company and decided once; what is linked to it is owed and recognised when it passes', async () => {
    const gate = await set({ instalmentId: instalments[1], firstReviewDate: '2097-01-01' });
    expect(gate).toMatchObject({ status: 201, body: { amount: 4_000_000, state: 'open', light: 'green', nextReviewDate: '2097-01-01' } });
    expect(await report(gate.body.id)).toMatchObject({ status: 409, body: { code: 'stage_gate.nothing_runs' } });
    await sign();
    expect(await report(gate.body.id, { nextReviewDate: '2020-01-01' })).toMatchObject({ status: 400, body: { code: 'stage_gate.review_in_the_past' } });
    expect(await report(gate.body.id, { nextReviewDate: '2097-06-01' })).toMatchObject({ status: 201, body: { state: 'open', light: 'yellow', nextReviewDate: '2097-06-01' } });
    expect(await owner.post(`/contracts/${contractId}/invoices`, { instalmentId: instalments[1] })).toMatchObject({ status: 409, body: { code: 'invoice.gate_not_passed' } });

    const reader = await world.login(server.url, company);
    expect(await reader.get(`/contracts/${contractId}/stage-gates`)).toMatchObject({ status: 200, body: { linked: 4_000_000, recognised: 0, items: [{ reports: [{ summary: '歩留まりに課題' }] }] } });
    expect((await reader.post(`/stage-gates/${gate.body.id}/reports`, { outcome: 'passed', light: 'green', summary: 'x' })).status).toBe(403);

    const answers = await Promise.all([1, 2, 3].map(() => report(gate.body.id, { outcome: 'passed', light: 'green' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await owner.get(`/contracts/${contractId}/stage-gates`)).toMatchObject({ body: { linked: 4_000_000, recognised: 4_000_000, items: [{ state: 'passed', light: 'green' }] } });
    expect(await told('stage_gate.%')).toMatchObject([
      { kind: 'stage_gate.set', payload: { amount: 4_000_000 } }, { payload: { outcome: 'progress', recognised: 0 } }, { payload: { outcome: 'passed', recognised: 4_000_000 } },
    ]);
    expect(await owner.post(`/contracts/${contractId}/invoices`, { instalmentId: instalments[1] })).toMatchObject({ status: 409, body: { code: 'invoice.no_issuer' } });
  });

  it('takes an instalment that no other gate has and that nobody has paid', async () => {
    await set({ instalmentId: instalments[0] });
    expect(await set({ instalmentId: instalments[0] })).toMatchObject({ status: 409, body: { code: 'stage_gate.instalment_linked' } });
    expect(await set({ instalmentId: newId() })).toMatchObject({ status: 400, body: { code: 'receipt.instalment_unknown' } });
    expect(await set({ firstReviewDate: '2098-01-02' })).toMatchObject({ status: 400, body: { code: 'stage_gate.review_after_due' } });
    await sign();
    await owner.post(`/contracts/${contractId}/receipts`, { date: '2021-05-10', amount: 1, instalmentId: instalments[1] });
    expect(await set({ instalmentId: instalments[1] })).toMatchObject({ status: 409, body: { code: 'stage_gate.instalment_paid' } });
    expect((await (await world.login(server.url, (await world.university()).owner)).get(`/contracts/${contractId}/stage-gates`)).status).toBe(404);
  });
});

describe('reminders', () => {
  const clockOn = (day: string): Clock => ({ now: () => new Date(`${plainDate(day)}T12:00:00+09:00`) });
  const follow = (day: string) => new FollowContracts(world.get(Database), world.get(FollowUpRepository), world.get(ReminderDaysRepository), world.get(Outbox), clockOn(day)).run();

  it('come on the days the university has set, each once, and not for what hangs on a gate', async () => {
    await sign();
    await follow('2021-06-23');
    expect(await told('instalment.reminder')).toEqual([]);
    expect(await admin.call('PUT', '/reminder-days', { before: [7], after: [14, 1] })).toMatchObject({ status: 200, body: { before: [7], after: [1, 14] } });
    expect(await admin.call('PUT', '/reminder-days', { before: [61], after: [] })).toMatchObject({ status: 400, body: { code: 'reminder.days_invalid' } });
    expect((await owner.call('PUT', '/reminder-days', { before: [], after: [] })).status).toBe(403);
    for (const day of ['2021-06-22', '2021-06-23', '2021-06-24', '2021-07-01', '2021-07-14', '2021-07-15', '2021-09-01']) await follow(day);
    expect(await told('instalment.reminder')).toMatchObject([-7, 1, 14].map((days) => ({ payload: { days, open: 3_150_000, dueDate: '2021-06-30' } })));

    await set({ instalmentId: instalments[1] });
    await follow('2098-01-24');
    expect(await told('instalment.reminder')).toHaveLength(3);
  });
});
