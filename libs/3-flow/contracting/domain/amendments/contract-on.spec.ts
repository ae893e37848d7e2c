import { isDeepStrictEqual } from 'node:util';
import { addDays, fiscalYearOf, plainDate, subtractYen, sumYen, yen, type PlainDate } from '@musubi/kernel';
import fc from 'fast-check';
import { allocateReceipt } from '../allocate-receipt.js';
import { contractLifecycle, type ContractAction } from '../contract-lifecycle.js';
import { amendInstalments } from './amend-instalments.js';
import type { StandingPrice } from './contract-amendment.js';
import { contractOn, type ContractStory } from './contract-on.js';

const drafted = plainDate('2021-04-01');
const priceOf = (total: number): StandingPrice => (
  { direct: yen(total), researcherFee: yen(0), overhead: yen(0), strategicFee: yen(0), subtotal: yen(total), tax: yen(0), total: yen(total), roundingDifference: yen(0) });
const at = (date: PlainDate): string => `${date}T10:00:00+09:00`;
const planned = (sequence: number, dueDate: PlainDate, amount: number): ContractStory['instalments'][number] => (
  { id: `i${sequence}`, sequence, dueDate, fiscalYear: fiscalYearOf(dueDate), amount: yen(amount), received: yen(0) });

const fresh: ContractStory = {
  state: 'draft', startDate: drafted, endDate: plainDate('2022-03-31'), signingDate: drafted, companyName: '東北電池', price: priceOf(3_000), draftedAt: at(drafted), signedAt: null,
  changes: [], amendments: [], lines: [{ amendment: null }], instalments: [planned(1, drafted, 1_000), planned(2, plainDate('2021-12-31'), 2_000)], receipts: [], carryOvers: [],
};

type Step = { readonly what: 'move' | 'amend' | 'receive' | 'reverse' | 'carry'; readonly days: number; readonly amount: number; readonly choice: number };

/** What happens to the contract that day, by the rules; the story as it is when nothing of the kind can happen. */
function after(story: ContractStory, { what, amount, choice }: Step, today: PlainDate): ContractStory {
  switch (what) {
    case 'move': return moved(story, choice, today);
    case 'amend': return amended(story, amount, choice, today);
    case 'receive': return received(story, amount, today);
    case 'reverse': return reversed(story, choice, today);
    case 'carry': return { ...story, carryOvers: [...story.carryOvers, { notedAt: at(today) }] };
  }
}

function moved(story: ContractStory, choice: number, today: PlainDate): ContractStory {
  const actions = Object.keys(contractLifecycle.states[story.state]) as ContractAction[];
  const action = actions[choice % Math.max(1, actions.length)];
  if (action === undefined) return story;
  const next = contractLifecycle.next(story.state, action);
  if (!next.ok) return story;
  const change = { version: 1, action, state: next.value, effectiveOn: today, note: null, madeAt: at(today), madeBy: '' };
  return { ...story, state: next.value, signedAt: action === 'sign' ? at(today) : story.signedAt, changes: [...story.changes, change] };
}

function amended(story: ContractStory, amount: number, choice: number, today: PlainDate): ContractStory {
  if (story.state !== 'signed' && story.state !== 'active') return story;
  const total = Math.max(0, story.price.total + amount - 1_500);
  const sequence = story.amendments.length + 1;
  const plan = amendInstalments(story.instalments.map((each) => ({ ...each, held: false })), {
    total: yen(total), date: today, lastSequence: 2 + 10 * sequence, nextId: () => `a${sequence}`,
  });
  if (!plan.ok) return story;
  const before = { endDate: story.endDate, companyName: story.companyName, people: [], parties: [], price: story.price };
  const now = { ...before, endDate: addDays(story.endDate, choice), companyName: choice % 2 === 0 ? story.companyName : `東北電池${sequence}`, price: priceOf(total) };
  const planBefore = story.instalments.map(({ received: _paid, ...each }) => each);
  return {
    ...story, endDate: now.endDate, companyName: now.companyName, price: now.price, lines: [...story.lines, { amendment: sequence }],
    amendments: [...story.amendments, { sequence, version: 1, date: today, reason: '', before, after: now, planBefore, planAfter: plan.value, rule: null }],
    instalments: plan.value.filter((each) => each.amount > 0).map((each) => ({ ...each, received: story.instalments.find(({ id }) => id === each.id)?.received ?? yen(0) })),
  };
}

function received(story: ContractStory, amount: number, today: PlainDate): ContractStory {
  if (story.signedAt === null) return story;
  const open = sumYen(story.instalments.map((each) => subtractYen(each.amount, each.received)));
  const allocations = allocateReceipt(story.instalments, yen(Math.min(amount, open)));
  return allocations.ok ? paid(story, { date: today, allocations: allocations.value }) : story;
}

function reversed(story: ContractStory, choice: number, today: PlainDate): ContractStory {
  const receipt = story.receipts[choice];
  const standing = receipt?.allocations.every(({ instalmentId, amount }) => amount > 0 && (story.instalments.find(({ id }) => id === instalmentId)?.received ?? 0) >= amount);
  if (!receipt || !standing) return story;
  return paid(story, { date: today, allocations: receipt.allocations.map((part) => ({ ...part, amount: yen(-part.amount) })) });
}

function paid(story: ContractStory, receipt: ContractStory['receipts'][number]): ContractStory {
  return {
    ...story, receipts: [...story.receipts, receipt],
    instalments: story.instalments.map((each) => ({
      ...each, received: sumYen([each.received, ...receipt.allocations.filter(({ instalmentId }) => instalmentId === each.id).map(({ amount }) => amount)]),
    })),
  };
}

describe('a contract told anew from what was recorded', () => {
  it('is on every date what it was on that date', () => {
    const step = fc.record({
      what: fc.constantFrom('move', 'move', 'amend', 'amend', 'receive', 'receive', 'reverse', 'carry'), days: fc.integer({ min: 0, max: 20 }), amount: fc.integer({ min: 1, max: 4_000 }), choice: fc.integer({ min: 0, max: 5 }),
    }) as fc.Arbitrary<Step>;
    let amendedCases = 0;
    fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const seen = new Map<PlainDate, ContractStory>([[drafted, fresh]]);
      let [today, story] = [drafted, fresh];
      for (const each of [{ what: 'move', days: 1, amount: 1, choice: 1 } as Step, ...steps]) {
        for (const end = addDays(today, each.days); today < end; today = addDays(today, 1)) seen.set(today, story);
        story = after(story, each, today);
        seen.set(today, story);
      }
      amendedCases += story.amendments.length > 1 ? 1 : 0;
      expect(contractOn(story, addDays(drafted, -1))).toBeUndefined();
      expect(contractOn(story, addDays(today, 1))).toEqual(story);
      for (const [date, then] of seen) if (!isDeepStrictEqual(contractOn(story, date), then)) expect([date, contractOn(story, date)]).toEqual([date, then]);
    }), { numRuns: 1_000 });
    expect(amendedCases).toBeGreaterThan(100);
  });

  it('of the past, drafted on the books long ago, runs by its term until something was recorded', () => {
    const past: ContractStory = { ...fresh, state: 'completed', signedAt: at(drafted), startDate: plainDate('2021-06-01') };
    const states = ['2021-03-31', '2021-05-31', '2021-06-01', '2022-03-31', '2022-04-01'].map((date) => contractOn(past, plainDate(date))?.state);
    expect(states).toEqual([undefined, 'signed', 'active', 'active', 'completed']);
    expect(contractOn({ ...past, state: 'terminated' }, plainDate('2022-04-01'))?.state).toBe('terminated');
  });
});
