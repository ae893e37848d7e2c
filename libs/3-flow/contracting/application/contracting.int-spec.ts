import { newId, unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import type { DatedTermsInput } from '../domain/price-terms.js';
import { ContractingFacade } from '../public/contracting-facade.js';
import { DraftContract, type DraftedContract } from './draft-contract.js';
import { FindContract } from './find-contract.js';
import { ListContracts } from './list-contracts.js';
import { PreviewContract } from './preview-contract.js';
import { RecordReceipt } from './record-receipt.js';
import { ShowEngagement } from './show-engagement.js';
import { SignContract } from './sign-contract.js';

const input: DatedTermsInput = {
  contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)],
};

let world: ContractingWorld;
let university: UniversityOfWorld;
let company: Actor;
let engagementId: string;

givenParties(async (given) => {
  ({ world, university, company } = given);
  engagementId = await world.engagement(university, company);
});

function draft(change: Partial<DatedTermsInput> = {}, actor = university.owner): Promise<DraftedContract> {
  return world.as(actor, async () => unwrap(await world.get(DraftContract).run({ actor, engagementId, input: { ...input, ...change } })));
}

async function signed(change: Partial<DatedTermsInput> = {}): Promise<DraftedContract> {
  const drafted = await draft(change);
  unwrap(await sign(drafted.id));
  return drafted;
}

function sign(contractId: string, actor = university.owner): ReturnType<SignContract['run']> {
  return world.as(actor, () => world.get(SignContract).run({ contractId, actor }));
}

function receive(contractId: string, amount: number, more: { date?: string; instalmentId?: string } = {}): ReturnType<RecordReceipt['run']> {
  return world.as(university.owner, () => world.get(RecordReceipt).run({ contractId, actor: university.owner, date: '2021-05-10', amount, ...more }));
}

function eventsOf(contractId: string): Promise<{ kind: string; aggregate_version: number }[]> {
  return world.rows('select kind, aggregate_version from platform.outbox where aggregate_id = $1 order by occurred_at, id', [contractId]);
}

describe('a draft', () => {
  it('of 5,000,000 at 30 % costs 7,150,000 and is told once, with its audit entry', async () => {
    const { id, number, price } = await draft();
    expect(price).toMatchObject({ direct: 5_000_000, overhead: 1_500_000, subtotal: 6_500_000, tax: 650_000, total: 7_150_000 });
    expect(number).toBe(`${university.code}-2020-0001`);
    expect(await eventsOf(id)).toEqual([{ kind: 'contract.drafted', aggregate_version: 1 }]);
    expect(await world.rows('select action, actor_id is null as anonymous from platform.audit_entry where entity_id = $1', [id])).toHaveLength(1);
    const contract = await world.as(university.owner, () => world.get(ContractingFacade).contract(id));
    expect(contract).toMatchObject({
      state: 'draft', title: '東北電池株式会社', companyName: '東北電池株式会社', departmentId: university.departmentId, draftedBy: university.owner.userId,
      price: { total: 7_150_000 }, overheadRule: { policyValidFrom: '2020-04-01', ruleIndex: 0, rateBp: 3_000, base: 'direct' },
      lines: [{ kind: 'direct', amount: 5_000_000, fiscalYear: 2021 }], instalments: [{ dueDate: '2021-04-01', amount: 7_150_000, received: 0 }], receipts: [],
    });
  });

  it('keeps the rate of its day: before 2020-04-01 it is 10 %', async () => {
    expect((await draft({ startDate: '2020-03-31' })).price.total).toBe(6_050_000);
  });

  it('is previewed without a trace', async () => {
    const preview = await world.as(university.owner, () => world.get(PreviewContract).run({ actor: university.owner, engagementId, input }));
    expect(unwrap(preview).price.total).toBe(7_150_000);
    expect(await world.rows('select 1 from contracting.contract where tenant_id = $1', [university.tenantId])).toEqual([]);
    expect((await draft()).number).toMatch(/-0001$/);
  });

  it('numbers 20 drafts at once without a gap, though others fail in between', async () => {
    const failing = Array.from({ length: 6 }, () => world.as(university.owner, async () => {
      unwrap(await world.get(DraftContract).run({ actor: university.owner, engagementId, input }));
      throw new Error('something else fails');
    }).catch(() => undefined));
    const drafted = await Promise.all(Array.from({ length: 20 }, () => draft()));
    await Promise.all(failing);
    expect(drafted.map(({ number }) => Number(number.slice(-4))).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('is refused with everything that is wrong', async () => {
    const result = await world.as(university.owner, () => world.get(DraftContract).run({
      actor: university.owner, engagementId, input: { ...input, endDate: '2021-03-31', lines: [{ kind: 'direct', amount: 1.5, basis: '' }] },
    }));
    expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual([
      'contract.ends_before_start', 'contract.amount_not_whole_yen', 'contract.basis_missing',
    ]);
    const noRule = await world.as(university.owner, () => world.get(DraftContract).run({
      actor: university.owner, engagementId, input: { ...input, contractType: 'donation' },
    }));
    expect(noRule).toMatchObject({ error: [{ code: 'overhead.no_rule', params: { contractType: 'donation', sme: true, prefecture: '宮城県' } }] });
  });
});

describe('a signature', () => {
  it('is won by one of ten', async () => {
    const { id } = await draft();
    const results = await Promise.all(Array.from({ length: 10 }, (_, index) => sign(id, index % 2 ? university.owner : university.participant)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(new Set(results.flatMap((result) => (result.ok ? [] : [result.error.code])))).toEqual(new Set(['contract.illegal_transition']));
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['contract.drafted', 'contract.signed']);
    const told = `select payload from platform.outbox where kind = 'match.decided' and tenant_id = $1`;
    expect(await world.rows(told, [university.tenantId])).toMatchObject([{ payload: { outcome: 'contracted', lesson: 'relevance' } }]);
  });
});

describe('a receipt', () => {
  it('is split in the contract’s proportion and pays the oldest instalments first', async () => {
    const { id } = await signed({ instalments: [{ dueDate: '2021-09-30', amount: 4_000_000 }, { dueDate: '2021-04-30', amount: 3_150_000 }] });
    const first = unwrap(await receive(id, 3_575_000));
    expect(first).toMatchObject({ received: { date: '2021-05-10', fiscalYear: 2021 }, split: { direct: 2_500_000, overhead: 750_000, tax: 325_000, other: 0 } });
    unwrap(await receive(id, 3_574_999));
    unwrap(await receive(id, 1));
    const contract = await world.as(university.owner, () => world.get(ContractingFacade).contract(id));
    expect(contract?.instalments.map(({ dueDate, received }) => [dueDate, received])).toEqual([['2021-04-30', 3_150_000], ['2021-09-30', 4_000_000]]);
    const sums = contract?.receipts.reduce((sum, { direct, overhead, tax }) => [(sum[0] ?? 0) + direct, (sum[1] ?? 0) + overhead, (sum[2] ?? 0) + tax], [0, 0, 0]);
    expect(sums).toEqual([5_000_000, 1_500_000, 650_000]);
    expect((await eventsOf(id)).map(({ aggregate_version: version }) => version)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is refused beyond what is open, on a draft, and on another contract’s instalment', async () => {
    const { id } = await signed();
    expect(await receive(id, 7_150_001)).toMatchObject({ error: { code: 'receipt.exceeds_open', params: { open: 7_150_000 } } });
    expect(await receive(id, 1, { instalmentId: newId() })).toMatchObject({ error: { code: 'receipt.instalment_unknown' } });
    expect(await receive((await draft()).id, 1)).toMatchObject({ error: { code: 'receipt.nothing_owed' } });
    expect(await receive(id, 1, { date: '9999-01-01' })).toMatchObject({ error: { code: 'receipt.date_in_future' } });
  });

  it('never exceeds the contract, however many are recorded at once', async () => {
    const { id } = await signed();
    const results = await Promise.all(Array.from({ length: 12 }, () => receive(id, 1_000_000)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(7);
    expect(await world.rows('select sum(amount)::int as sum from contracting.receipt where contract_id = $1', [id])).toEqual([{ sum: 7_000_000 }]);
  });
});

describe('who sees a contract', () => {
  it('is its university’s people of the case, its admins and its company, and nobody else', async () => {
    const { id } = await draft();
    const elsewhere = await world.university();
    const find = (actor: Actor): Promise<string> => world.as(actor, async () => {
      const found = await world.get(FindContract).toSee(id, actor);
      return found.ok ? 'seen' : found.error.code;
    });
    for (const actor of [university.owner, university.participant, university.admin, company]) expect(await find(actor)).toBe('seen');
    for (const actor of [university.colleague, elsewhere.owner, elsewhere.admin, await world.company()]) expect(await find(actor)).toBe('contract.not_found');
    for (const actor of [elsewhere.admin, await world.company()]) {
      expect(await world.as(actor, () => world.get(ContractingFacade).contractsOfEngagement(engagementId))).toEqual([]);
      for (const table of ['contract', 'contract_line', 'instalment', 'published_receipt']) {
        expect(await world.as(actor, () => world.get(Database).query(`select 1 from contracting.${table} where tenant_id = $1`, [university.tenantId]))).toEqual([]);
      }
    }
    expect(await world.as(company, () => world.get(ListContracts).run({ engagementId, actor: company }))).toMatchObject({ value: [{ id, lines: [{}], instalments: [{}] }] });
  });

  it('says who may change it', async () => {
    const { id } = await draft();
    expect(await sign(id, company)).toMatchObject({ error: { code: 'contract.not_yours' } });
    expect(await sign(id, university.colleague)).toMatchObject({ error: { code: 'contract.not_found' } });
    expect(await sign(id, university.admin)).toMatchObject({ ok: true });
  });

  it('shows the case whole, with one story', async () => {
    await signed();
    const page = unwrap(await world.as(university.owner, () => world.get(ShowEngagement).run({ engagementId, actor: university.owner })));
    expect(page.names.get(university.participant.userId)?.name).toBe('participant');
    expect(page.departmentsOfUser.get(university.owner.userId)).toEqual([university.departmentId]);
    expect(page).toMatchObject({ mayWork: true, contracts: [{ state: 'signed' }] });
    const seen = unwrap(await world.as(company, () => world.get(ShowEngagement).run({ engagementId, actor: company })));
    expect(seen).toMatchObject({ mayWork: false, contracts: [{ state: 'signed', receipts: [] }] });
  });
});

describe('what is written stays', () => {
  it.each([
    ['a rate', `update contracting.contract set rate_bp = 0`],
    ['a line', `update contracting.contract_line set amount = 0`],
    ['an instalment', `delete from contracting.instalment`],
    ['a receipt', `update contracting.receipt set amount = 1`],
    ['a policy', `update contracting.overhead_policy set valid_from = '2000-01-01'`],
  ])('%s cannot be changed', async (_, sql) => {
    await expect(world.as(university.owner, () => world.get(Database).query(sql))).rejects.toMatchObject({ code: '42501' });
  });

  it('a total changes by an amendment alone', async () => {
    const { id } = await signed();
    const before = await world.rows('select total, end_date from contracting.contract where id = $1', [id]);
    for (const change of ['subtotal = subtotal + 1, total = total + 1, overhead = overhead + 1', `end_date = end_date + 1`]) {
      const sql = `update contracting.contract set ${change} where id = '${id}' returning id`;
      await expect(world.as(university.owner, () => world.get(Database).query(sql))).rejects.toMatchObject({ code: '23514', constraint: 'contract_amended' });
    }
    expect(await world.rows('select total, end_date from contracting.contract where id = $1', [id])).toEqual(before);
  });

  it('not even the owner of the tables edits a receipt, and instalments that do not add up do not commit', async () => {
    const { id } = await signed();
    unwrap(await receive(id, 100));
    await expect(world.truth.query(`update contracting.receipt set amount = 99, other = -1 where contract_id = '${id}'`)).rejects.toMatchObject({ code: '42501' });
    await expect(world.truth.query(`update contracting.instalment set amount = amount - 1 where contract_id = '${id}'`)).rejects.toMatchObject({ code: '23514' });
  });
});
