import { type Result, unwrap } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { DatedTermsInput } from '../../domain/price-terms.js';
import type { ContractMove } from '../../domain/contract-lifecycle.js';
import type { Contract } from '../../public/contract.js';
import { ContractingFacade } from '../../public/contracting-facade.js';
import { DraftContract } from '../draft-contract.js';
import { SignContract } from '../sign-contract.js';
import { MoveContract } from './move-contract.js';
import { ShowMoves } from './show-moves.js';

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

async function draft(change: Partial<DatedTermsInput> = {}, publicMoney = false): Promise<string> {
  const actor = university.owner;
  return (await world.as(actor, async () => unwrap(await world.get(DraftContract).run({ actor, engagementId, input: { ...input, ...change }, publicMoney })))).id;
}

function move(contractId: string, action: ContractMove, more: { note?: string; date?: string; actor?: Actor } = {}): Promise<Result<Contract, { code: string }>> {
  const { actor = university.owner, ...said } = more;
  return world.as(actor, () => world.get(MoveContract).run({ contractId, actor, action, ...said }));
}

function sign(contractId: string): Promise<Result<Contract, { code: string }>> {
  return world.as(university.owner, () => world.get(SignContract).run({ contractId, actor: university.owner }));
}

function find(contractId: string, actor = university.owner): Promise<Contract | undefined> {
  return world.as(actor, () => world.get(ContractingFacade).contract(contractId));
}

describe('a contract’s life', () => {
  it('goes through review and gates to its end, each step told and kept', async () => {
    const id = await draft();
    for (const action of ['submit', 'return', 'submit', 'pass'] as const) unwrap(await move(id, action, { note: '別表を直してください' }));
    unwrap(await sign(id));
    unwrap(await move(id, 'activate', { date: '2021-04-01' }));
    unwrap(await move(id, 'complete', { date: '2022-03-31' }));
    const contract = await find(id);
    expect(contract).toMatchObject({ state: 'completed', version: 8, signedBy: university.owner.userId });
    expect(contract?.changes.map(({ action, state }) => `${action} ${state}`)).toEqual([
      'submit review', 'return draft', 'submit review', 'pass gates', 'sign signed', 'activate active', 'complete completed',
    ]);
    const kinds = await world.rows<{ kind: string }>('select kind from platform.outbox where aggregate_id = $1 order by aggregate_version', [id]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['contract.drafted', ...Array<string>(4).fill('contract.moved'), 'contract.signed', 'contract.moved', 'contract.moved']);
    expect((await find(id, company))?.changes).toHaveLength(7);
  });

  it('asks for a reason where work is thrown away, and for days in their order', async () => {
    const id = await draft();
    expect(await move(id, 'withdraw')).toMatchObject({ error: { code: 'contract.reason_missing', path: 'note' } });
    unwrap(await sign(id));
    expect(await move(id, 'activate', { date: '2021-03-31' })).toMatchObject({ error: { code: 'contract.date_out_of_order' } });
    expect(await move(id, 'complete', { date: '2021-03-19' })).toMatchObject({ error: { code: 'contract.date_out_of_order' } });
    expect(await move(id, 'complete', { date: '9998-01-01' })).toMatchObject({ error: { code: 'contract.date_in_future' } });
    expect(await move(id, 'submit')).toMatchObject({ error: { code: 'contract.illegal_transition' } });
    expect(await move(id, 'complete', { actor: company })).toMatchObject({ error: { code: 'contract.not_yours' } });
  });

  it('says which steps are open and what stands in the way of one, as the step itself answers', async () => {
    const open = async (id: string): Promise<unknown[]> => unwrap(await world.as(university.owner, () => world.get(ShowMoves).run(id, university.owner)))
      .map(({ action, blocked }) => (blocked === null ? action : [action, blocked.code, blocked.params]));
    const id = await draft({ startDate: '9998-04-01', endDate: '9998-05-31', lines: [], contractType: 'mta' });
    expect(await open(id)).toEqual(['submit', 'sign', 'withdraw']);
    const early = await draft({}, true);
    expect(await open(early)).toEqual(['submit', ['sign', 'contract.gate_red', { gates: ['public_money'] }], 'withdraw']);
    expect(await sign(early)).toMatchObject({ error: { code: 'contract.gate_red' } });
    unwrap(await sign(id));
    expect(await open(id)).toEqual([['activate', 'contract.date_out_of_order', { startDate: '9998-04-01' }], 'complete', 'terminate']);
    unwrap(await move(id, 'terminate', { note: '先方の都合' }));
    expect(await open(id)).toEqual([]);
  });

  it('signed or withdrawn, whichever comes first: never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await draft();
      const results = await Promise.all([sign(id), move(id, 'withdraw', { note: '先方の都合' }), sign(id), move(id, 'withdraw', { note: '先方の都合' })]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.flatMap((result) => (result.ok ? [] : [result.error.code]))).toEqual(Array(3).fill('contract.illegal_transition'));
      const contract = await find(id);
      expect(contract?.state).toBe(results[0]?.ok || results[2]?.ok ? 'signed' : 'withdrawn');
      expect(contract?.signedAt === null).toBe(contract?.state === 'withdrawn');
    }
  });

  it('keeps its story from everybody’s hands', async () => {
    const id = await draft();
    unwrap(await sign(id));
    await expect(world.as(university.owner, () => Promise.resolve(world.truth.query('delete from contracting.contract_change')))).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a type of contract', () => {
  it('without money has no lines, no instalments and no rule', async () => {
    const id = await draft({ contractType: 'nda', lines: [] });
    unwrap(await sign(id));
    expect(await find(id)).toMatchObject({ state: 'signed', price: { total: 0, overhead: 0 }, instalments: [], lines: [], overheadRule: { ruleIndex: null, rateBp: 0 } });
    const actor = university.owner;
    const run = (contractType: string, lines: DatedTermsInput['lines']): Promise<unknown> => world.as(actor, () => world.get(DraftContract).run({ actor, engagementId, input: { ...input, contractType, lines } }));
    expect(await run('nda', [directOf(1)])).toMatchObject({ error: [{ code: 'contract.carries_no_money', path: 'lines' }] });
    expect(await run('joint_research', [])).toMatchObject({ error: [{ code: 'contract.no_lines', path: 'lines' }] });
  });

  it('that may carry money is priced when it does, and its setting is kept', async () => {
    expect(await find(await draft({ contractType: 'mta', lines: [] }))).toMatchObject({ price: { total: 0 } });
    const id = await draft();
    expect(await world.rows('select sme, prefecture, umbrella, public_money from contracting.contract where id = $1', [id]))
      .toEqual([{ sme: true, prefecture: '宮城県', umbrella: false, public_money: false }]);
  });
});
