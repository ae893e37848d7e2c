import { basisPoints, type Result, sumYen, unwrap } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { AmendmentInput } from '../../domain/amendments/amendment-errors.js';
import type { ContractAmendment } from '../../domain/amendments/contract-amendment.js';
import type { DatedTermsInput } from '../../domain/price-terms.js';
import type { OverheadPolicy } from '../../domain/overhead-policy.js';
import type { Contract } from '../../public/contract.js';
import { ContractingFacade } from '../../public/contracting-facade.js';
import { DraftContract } from '../draft-contract.js';
import { MoveContract } from '../life/move-contract.js';
import { ReverseReceipt } from '../money-in/reverse-receipt.js';
import { RecordReceipt } from '../record-receipt.js';
import { SignContract } from '../sign-contract.js';
import { AmendContract } from './amend-contract.js';

const terms: DatedTermsInput = {
  contractType: 'joint_research', signingDate: '2019-03-20', startDate: '2019-04-01', endDate: '2021-03-31', lines: [directOf(5_000_000)],
};

let world: ContractingWorld;
let university: UniversityOfWorld;
let company: Actor;
let engagementId: string;

givenParties(async (given) => {
  ({ world, university, company } = given);
  engagementId = await world.engagement(university, company);
});

async function signed(change: Partial<DatedTermsInput> = {}): Promise<string> {
  const actor = university.owner;
  const { id } = await world.as(actor, async () => unwrap(await world.get(DraftContract).run({ actor, engagementId, input: { ...terms, ...change } })));
  await world.as(actor, async () => unwrap(await world.get(SignContract).run({ contractId: id, actor })));
  return id;
}

type Failed = readonly { readonly code: string }[];

function amend(contractId: string, input: AmendmentInput, actor = university.owner): Promise<Result<ContractAmendment, Failed>> {
  return world.as(actor, () => world.get(AmendContract).run({ contractId, actor, input: { reason: '研究の拡大', ...input } }));
}

function receive(contractId: string, date: string, amount: number): Promise<Result<unknown, { code: string }>> {
  return world.as(university.owner, () => world.get(RecordReceipt).run({ contractId, actor: university.owner, date, amount }));
}

async function find(contractId: string, actor = university.owner): Promise<Contract> {
  const contract = await world.as(actor, () => world.get(ContractingFacade).contract(contractId));
  if (!contract) throw new Error('not found');
  return contract;
}

const added = { kind: 'direct', amount: 1_000_000, fiscalYear: 2020, basis: '追加の物品費' };

describe('an amendment', () => {
  it('of a contract at 10 % keeps the 10 % and prices what it adds by the table of its day; the plan adds up', async () => {
    const id = await signed();
    const before = await find(id);
    expect(before.price).toMatchObject({ overhead: 500_000, total: 6_050_000 });
    unwrap(await receive(id, '2019-05-31', 3_025_000));

    const amendment = unwrap(await amend(id, { date: '2020-06-01', endDate: '2022-03-31', companyName: '新東北電池株式会社', people: ['佐藤'], lines: [added] }));
    expect(amendment).toMatchObject({ sequence: 1, rule: { ruleIndex: 0, rateBp: 3_000 }, before: { endDate: '2021-03-31', price: { total: 6_050_000 } } });
    const after = await find(id);
    expect(after).toMatchObject({
      number: before.number, endDate: '2022-03-31', companyName: '新東北電池株式会社', state: 'signed', overheadRule: before.overheadRule,
      price: { direct: 6_000_000, overhead: 800_000, tax: 680_000, total: 7_480_000 },
      instalments: [{ amount: 6_050_000, received: 3_025_000 }, { amount: 1_430_000, received: 0, dueDate: '2020-06-01', fiscalYear: 2020 }],
    });
    expect(after.receipts).toEqual(before.receipts.length === 0 ? after.receipts : before.receipts);
    const kinds = await world.rows<{ kind: string }>('select kind from platform.outbox where aggregate_id = $1 order by aggregate_version', [id]);
    expect(kinds.at(-1)?.kind).toBe('contract.amended');
    expect((await find(id, company)).amendments).toHaveLength(1);
  });

  it('follows the word `original` of a policy that says so, and the table may change after it', async () => {
    const policy = (rateBp: number): OverheadPolicy => ({
      dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, amendment: 'original', rules: [{ when: {}, base: 'direct', rateBp: basisPoints(rateBp) }],
    });
    const addPolicy = (validFrom: string, rateBp: number): Promise<string> => world.as(university.admin, () => world.get(ContractingFacade).addOverheadPolicy(university.tenantId, validFrom, policy(rateBp), { source: '規程' }));
    await addPolicy('2019-01-01', 1_000);
    const id = await signed();
    await addPolicy('2019-02-01', 4_000);
    await addPolicy('2020-01-01', 5_000);
    expect((await find(id)).price.overhead).toBe(500_000);
    unwrap(await amend(id, { date: '2020-06-01', lines: [added] }));
    expect((await find(id)).price).toMatchObject({ overhead: 600_000, total: 7_260_000 });
  });

  it('reduces what is open and never what was received; receipts after it make the amended parts', async () => {
    const id = await signed({ instalments: [{ dueDate: '2019-05-31', amount: 3_025_000 }, { dueDate: '2020-05-31', amount: 3_025_000 }] });
    unwrap(await receive(id, '2019-05-31', 3_025_000));
    expect(await amend(id, { date: '2020-01-10', lines: [{ ...added, fiscalYear: 2019, amount: -2_500_001 }] })).toMatchObject({ error: [{ code: 'contract.amendment_below_received' }] });
    unwrap(await amend(id, { date: '2020-01-10', lines: [{ ...added, fiscalYear: 2019, amount: -1_000_000 }] }));
    expect(await find(id)).toMatchObject({ price: { total: 4_840_000 }, instalments: [{ amount: 3_025_000, received: 3_025_000 }, { amount: 1_815_000 }] });
    unwrap(await amend(id, { date: '2020-05-01', lines: [added], instalments: [{ dueDate: '2020-12-31', amount: 3_245_000 }] }));
    expect(await find(id)).toMatchObject({ price: { overhead: 700_000, total: 6_270_000 }, instalments: [{ amount: 3_025_000 }, { sequence: 3, amount: 3_245_000 }] });
    unwrap(await receive(id, '2020-12-31', 3_245_000));
    const { receipts } = await find(id);
    expect([sumYen(receipts.map(({ direct }) => direct)), sumYen(receipts.map(({ overhead }) => overhead)), sumYen(receipts.map(({ tax }) => tax))]).toEqual([5_000_000, 700_000, 570_000]);
    const actor = university.owner;
    unwrap(await world.as(actor, () => world.get(ReverseReceipt).run({ contractId: id, actor, receiptId: receipts[0]?.id ?? '', reason: '誤入力' })));
    expect((await find(id)).receipts.at(-1)).toMatchObject({ kind: 'reversal', amount: -3_025_000, direct: -2_500_000, overhead: -250_000 });
  });

  it('is counted as contracted on its own day', async () => {
    const id = await signed();
    unwrap(await amend(id, { date: '2020-06-01', lines: [added] }));
    const entries = await world.rows('select happened_on::text as on, fiscal_year as year, amount::int, overhead::int from reporting.income_entry where contract_id = $1 and measure = \'contracted\' order by id', [id]);
    expect(entries).toEqual([
      { on: '2019-03-20', year: 2018, amount: 6_050_000, overhead: 500_000 }, { on: '2020-06-01', year: 2020, amount: 1_430_000, overhead: 300_000 },
    ]);
  });

  it('is for the people of the case, for contracts that run, and cannot be written otherwise', async () => {
    const id = await signed();
    expect(await amend(id, { date: '2020-06-01', companyName: 'x' }, company)).toMatchObject({ error: [{ code: 'contract.not_yours' }] });
    await expect(world.as(university.owner, () => world.get(ContractingFacade).contract(id).then(() => world.truth.query('begin'))
      .then(() => world.truth.query('update contracting.contract set total = total + 1, subtotal = subtotal + 1, direct = direct + 1 where id = $1', [id])).then(() => world.truth.query('commit'))))
      .rejects.toMatchObject({ code: '23514' });
    await world.truth.query('rollback');
    unwrap(await world.as(university.owner, () => world.get(MoveContract).run({ contractId: id, actor: university.owner, action: 'terminate', note: '先方の都合', date: '2020-01-01' })));
    expect(await amend(id, { date: '2020-06-01', companyName: 'x' })).toMatchObject({ error: [{ code: 'contract.not_amendable' }] });
  });
});
