import { type Result, sumYen, unwrap } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import { contractingProblems } from '../../public/problems.js';
import type { Contract } from '../../public/contract.js';
import { ContractingFacade } from '../../public/contracting-facade.js';
import { AmendContract } from '../amendments/amend-contract.js';
import { DraftContract } from '../draft-contract.js';
import { ReverseReceipt } from '../money-in/reverse-receipt.js';
import { RecordReceipt } from '../record-receipt.js';
import { SignContract } from '../sign-contract.js';
import { MoveContract } from './move-contract.js';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly code: string };

let world: ContractingWorld;
let university: UniversityOfWorld;
let actor: Actor;

givenParties((given) => {
  ({ world, university } = given);
  actor = university.owner;
});

/** In a unit of work of its own, as a request is. */
async function at<Value>(work: () => Promise<Result<Value, { code: string } | readonly { code: string }[]>>): Promise<Outcome> {
  const result = await world.as(actor, work);
  if (result.ok) return { ok: true };
  const error = 'code' in result.error ? result.error : result.error[0];
  return { ok: false, code: error?.code ?? '' };
}

const sign = (contractId: string): Promise<Outcome> => at(() => world.get(SignContract).run({ contractId, actor }));
const move = (contractId: string, action: 'withdraw' | 'terminate'): Promise<Outcome> => at(() => world.get(MoveContract).run({ contractId, actor, action, note: '先方の都合' }));
const receive = (contractId: string, amount: number): Promise<Outcome> => at(() => world.get(RecordReceipt).run({ contractId, actor, date: '2021-05-31', amount }));
const reverse = (contractId: string, receiptId: string): Promise<Outcome> => at(() => world.get(ReverseReceipt).run({ contractId, actor, receiptId, reason: '誤入力' }));
const amend = (contractId: string, amount: number): Promise<Outcome> => at(() => world.get(AmendContract).run({
  contractId, actor, input: { date: '2021-10-01', reason: '研究の拡大', lines: [{ ...directOf(amount), fiscalYear: 2021 }] },
}));

async function draft(): Promise<string> {
  const engagementId = await world.engagement(university, await world.company());
  const input = { contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '9000-03-31', lines: [directOf(5_000_000)] };
  return (await world.as(actor, async () => unwrap(await world.get(DraftContract).run({ actor, engagementId, input })))).id;
}

async function signed(): Promise<string> {
  const id = await draft();
  await sign(id);
  return id;
}

async function find(id: string): Promise<Contract> {
  const contract = await world.as(actor, () => world.get(ContractingFacade).contract(id));
  if (!contract) throw new Error('not found');
  return contract;
}

/** What every state of a contract is held to, whoever came first. */
async function legal(id: string): Promise<Contract> {
  const contract = await find(id);
  const { price, instalments, receipts, changes, amendments } = contract;
  expect(sumYen(instalments.map(({ amount }) => amount))).toBe(price.total);
  for (const { amount, received } of instalments) expect(received >= 0 && received <= amount).toBe(true);
  expect(sumYen(receipts.map(({ amount }) => amount))).toBe(sumYen(instalments.map(({ received }) => received)));
  const versions = [...changes, ...amendments].map(({ version }) => version);
  expect(new Set(versions).size).toBe(versions.length);
  expect(contract.state).toBe(changes.at(-1)?.state ?? 'draft');
  const events = await world.rows<{ version: number }>('select aggregate_version as version from platform.outbox where aggregate_id = $1', [id]);
  expect(new Set(events.map(({ version }) => version)).size).toBe(events.length);
  return contract;
}

/** All that did not win are told that it is too late, with status 409. */
function losersGet409(outcomes: readonly Outcome[]): void {
  const codes = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.code]));
  expect(codes.map((code) => [code, contractingProblems[code]?.status])).toEqual(codes.map((code) => [code, 409]));
}

const rounds = Array.from({ length: 3 }, (_, round) => round);

describe('many at once', () => {
  it.each(rounds)('sign against withdraw: one of them, once (%i)', async (round) => {
    const id = await draft();
    const asked = Array.from({ length: 12 }, (_, index) => ((index + round) % 2 === 0 ? 'sign' : 'withdraw'));
    const outcomes = await Promise.all(asked.map((what) => (what === 'sign' ? sign(id) : move(id, 'withdraw'))));
    const won = asked.filter((_, index) => outcomes[index]?.ok);
    expect(won).toHaveLength(1);
    losersGet409(outcomes);
    expect((await legal(id)).state).toBe(won[0] === 'sign' ? 'signed' : 'withdrawn');
  });

  it.each(rounds)('receipts against reversals: each receipt is taken back once, and nothing is received beyond what is open (%i)', async () => {
    const id = await signed();
    await Promise.all([1_000_000, 2_000_000].map((amount) => receive(id, amount)));
    const [first, second] = (await find(id)).receipts;
    const outcomes = await Promise.all([first, second, first, second, first].flatMap((receipt, index) => [
      reverse(id, receipt?.id ?? ''), ...(index < 4 ? [receive(id, 1_000_000)] : []),
    ]));
    const reversals = outcomes.filter((_, index) => index % 2 === 0);
    expect(reversals.filter(({ ok }) => ok)).toHaveLength(2);
    losersGet409(reversals);
    const { receipts } = await legal(id);
    expect(receipts.filter(({ kind }) => kind === 'reversal')).toHaveLength(2);
    expect(sumYen(receipts.map(({ amount }) => amount))).toBe(4_000_000);
  });

  it.each(rounds)('amendments against a termination: none is concluded after it (%i)', async (round) => {
    const id = await signed();
    const asked = Array.from({ length: 9 }, (_, index) => (index === 3 * round ? 'terminate' : 'amend'));
    const outcomes = await Promise.all(asked.map((what) => (what === 'amend' ? amend(id, 100_000) : move(id, 'terminate'))));
    losersGet409(outcomes);
    const contract = await legal(id);
    const concluded = asked.filter((what, index) => what === 'amend' && outcomes[index]?.ok).length;
    expect(contract.state).toBe('terminated');
    expect(contract.amendments).toHaveLength(concluded);
    expect(contract.price.direct).toBe(5_000_000 + 100_000 * concluded);
    const end = contract.changes.at(-1)?.version ?? 0;
    expect(contract.amendments.every(({ version }) => version < end)).toBe(true);
  });

  it('receipts against amendments that reduce: what came in is never below what is owed', async () => {
    for (const round of rounds) {
      const id = await signed();
      const outcomes = await Promise.all([receive(id, 4_000_000), amend(id, -2_000_000), receive(id, 3_000_000), amend(id, -1_000_000 - round)]);
      expect(outcomes.some(({ ok }) => ok)).toBe(true);
      await legal(id);
    }
  });
});
