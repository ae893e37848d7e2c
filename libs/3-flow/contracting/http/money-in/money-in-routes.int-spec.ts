import { newId } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';

const body = {
  type: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)], refundClause: 'unused_direct',
  instalments: [{ dueDate: '2021-06-30', amount: 3_150_000 }, { dueDate: '2022-01-31', amount: 4_000_000 }],
};

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let owner: ApiClient;
let contractId: string;
let first: string;
let second: string;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  company = await world.company();
  owner = await world.login(server.url, university.owner);
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  const engagementId = await world.engagement(university, company);
  contractId = (await owner.post(`/engagements/${engagementId}/contracts`, body)).body.id;
  await owner.post(`/contracts/${contractId}/sign`, {});
  [first, second] = (await shown()).instalments.map(({ id }: { id: string }) => id);
});

const shown = async () => (await owner.get(`/contracts/${contractId}`)).body;
const post = (path: string, content: object) => owner.post(`/contracts/${contractId}/${path}`, content);
const received = async (content: object): Promise<string> => (await post('receipts', { date: '2021-05-10', ...content })).body.id;
const told = async (): Promise<string[]> => (await world.rows<{ kind: string }>('select kind from platform.outbox where aggregate_id = $1 order by occurred_at, id', [contractId])).map(({ kind }) => kind);

describe('money that came in', () => {
  it('is taken back by a counter-entry in its own year, once, and is told and audited', async () => {
    const receiptId = await received({ amount: 3_000_000 });
    expect(await post(`receipts/${receiptId}/reverse`, { date: '2021-05-09', reason: '誤記' })).toMatchObject({ status: 400, body: { code: 'receipt.before_what_it_reverses' } });
    expect(await post(`receipts/${receiptId}/reverse`, { date: '2022-04-01', reason: '組戻し' })).toMatchObject({
      status: 201, body: { kind: 'reversal', countersId: receiptId, amount: -3_000_000, fiscalYear: 2022, reason: '組戻し', allocations: [{ instalmentId: first, amount: -3_000_000 }] },
    });
    expect(await post(`receipts/${receiptId}/reverse`, { reason: '再度' })).toMatchObject({ status: 409, body: { code: 'receipt.already_reversed' } });
    expect(await shown()).toMatchObject({ received: 0, open: 7_150_000, instalments: [{ received: 0 }, { received: 0 }], receipts: [{ amount: 3_000_000 }, { amount: -3_000_000 }] });
    expect((await told()).slice(-2)).toEqual(['receipt.recorded', 'receipt.reversed']);
    expect(await world.rows('select 1 from platform.audit_entry where entity_id = $1 and action = $2', [contractId, 'receipt.reversed'])).toHaveLength(1);
    // Income by the year of each entry, as reporting reads it.
    expect(await world.rows('select fiscal_year, sum(amount)::int as amount from contracting.published_receipt where contract_id = $1 group by 1 order by 1', [contractId]))
      .toEqual([{ fiscal_year: 2021, amount: 3_000_000 }, { fiscal_year: 2022, amount: -3_000_000 }]);
  });

  it('moves from the wrong instalment to another on the day it came', async () => {
    const receiptId = await received({ amount: 3_000_000, instalmentId: second });
    expect(await post(`receipts/${receiptId}/move`, { instalmentId: first, reason: '1回目の入金' })).toMatchObject({
      status: 201, body: { kind: 'receipt', date: '2021-05-10', amount: 3_000_000, allocations: [{ instalmentId: first, amount: 3_000_000 }] },
    });
    expect(await shown()).toMatchObject({ received: 3_000_000, instalments: [{ received: 3_000_000 }, { received: 0 }] });
    const [standing] = (await shown()).receipts.slice(-1);
    expect(await post(`receipts/${standing.kind === 'receipt' ? standing.id : newId()}/move`, { instalmentId: newId(), reason: 'x' })).toMatchObject({ status: 400, body: { code: 'receipt.instalment_unknown' } });
  });

  it('may be more than is open where that is said, and what is too much goes back', async () => {
    expect(await post('receipts', { date: '2021-05-10', amount: 7_150_100 })).toMatchObject({ status: 422 });
    expect(await post('receipts', { date: '2021-05-10', amount: 7_150_100, overpayment: true })).toMatchObject({ status: 201, body: { unallocated: 100 } });
    expect(await shown()).toMatchObject({ received: 7_150_100, open: 0, overpaid: 100 });
    expect(await post('refunds', { date: '2021-06-01', overpaid: 101, reason: '過入金' })).toMatchObject({ status: 422, body: { code: 'refund.exceeds_overpaid' } });
    expect(await post('refunds', { date: '2021-06-01', overpaid: 100, reason: '過入金' })).toMatchObject({ status: 201, body: { kind: 'overpaid_refund', amount: -100 } });
    expect(await shown()).toMatchObject({ received: 7_150_000, overpaid: 0, direct: 5_000_000 });
  });

  it('goes back unused by the clause of the contract, with its tax, and a refund can be taken back too', async () => {
    await received({ amount: 7_150_000 });
    expect(await post('refunds', { date: '2022-03-31', unused: { overhead: 1 }, reason: 'x' })).toMatchObject({ status: 409, body: { code: 'refund.clause_forbids' } });
    const refund = await post('refunds', { date: '2022-04-10', unused: { direct: 200_000 }, reason: '精算' });
    expect(refund).toMatchObject({ status: 201, body: { kind: 'refund', amount: -220_000, direct: -200_000, overhead: 0, tax: -20_000, fiscalYear: 2022 } });
    expect(await shown()).toMatchObject({ refundClause: 'unused_direct', received: 6_930_000, open: 0 });
    expect(await post(`receipts/${refund.body.id}/reverse`, { date: '2022-04-11', reason: '誤記' })).toMatchObject({ status: 201, body: { amount: 220_000, direct: 200_000 } });
    expect(await shown()).toMatchObject({ received: 7_150_000, open: 0 });
    expect((await told()).slice(-2)).toEqual(['receipt.refunded', 'receipt.reversed']);
  });

  it('is carried over into the next fiscal year, up to what came in', async () => {
    await received({ amount: 3_150_000 });
    expect(await post('carry-overs', { fromFiscalYear: 2021, amount: 2_202_798, reason: '装置の納期' })).toMatchObject({ status: 422, body: { code: 'carry_over.exceeds_received' } });
    expect(await post('carry-overs', { fromFiscalYear: 2021, amount: 300_000, reason: '装置の納期' })).toMatchObject({ status: 201, body: { toFiscalYear: 2022, amount: 300_000 } });
    expect(await post('carry-overs', { fromFiscalYear: 2021, amount: -100_000, reason: '訂正' })).toMatchObject({ status: 201 });
    expect((await shown()).carryOvers).toMatchObject([{ amount: 300_000 }, { amount: -100_000 }]);
    expect((await told()).at(-1)).toBe('carry_over.recorded');
  });

  it('of a receipt against its reversal and others, only legal states come', async () => {
    const receiptId = await received({ amount: 7_150_000 });
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => post(`receipts/${receiptId}/reverse`, { reason: '同時' })),
      ...Array.from({ length: 4 }, () => post('receipts', { date: '2021-05-11', amount: 7_150_000 })),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.slice(0, 4).sort()).toEqual([201, 409, 409, 409]);
    for (const status of statuses.slice(4)) expect([201, 422]).toContain(status);
    const { received: sum, instalments } = await shown();
    expect([0, 7_150_000]).toContain(sum);
    expect(instalments.reduce((all: number, one: { received: number }) => all + one.received, 0)).toBe(sum);
  });

  it('is changed by nobody, not even by the database’s own statements', async () => {
    const receiptId = await received({ amount: 3_000_000 });
    await expect(world.rows('update contracting.receipt set amount = 1 where id = $1', [receiptId])).rejects.toThrow();
    const wrong = `insert into contracting.receipt (id, contract_id, tenant_id, received_on, fiscal_year, amount, direct, overhead, tax, other, recorded_at, kind, counters_id)
      values ($1, $2, $3, '2021-05-10', 2021, -2999999, -2999999, 0, 0, 0, now(), 'reversal', $4)`;
    await expect(world.rows(wrong, [newId(), contractId, university.tenantId, receiptId])).rejects.toMatchObject({ constraint: 'receipt_countered' });
    const refund = wrong.replace("'reversal', $4", "'refund', null").replaceAll('2999999', '3000001');
    await expect(world.rows(refund, [newId(), contractId, university.tenantId])).rejects.toMatchObject({ constraint: 'receipt_not_below_nothing' });
  });
});
