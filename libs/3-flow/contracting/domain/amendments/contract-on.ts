import { plainDateInTokyo, sumYen, type PlainDate, type Yen } from '@musubi/kernel';
import { isUnsigned, type ContractState } from '../contract-lifecycle.js';
import type { ContractChange } from '../life/contract-change.js';
import type { ReceiptEntry } from '../money-in/receipt-entry.js';
import { stateOnDate } from '../state-on-date.js';
import type { ContractAmendment, PlannedInstalment, StandingPrice } from './contract-amendment.js';

/** What is recorded of a contract, as it stands after all of it. */
export type ContractStory = {
  readonly state: ContractState;
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly signingDate: PlainDate;
  readonly companyName: string;
  readonly price: StandingPrice;
  readonly draftedAt: string;
  readonly signedAt: string | null;
  /** In the order they were made. */
  readonly changes: readonly (Omit<ContractChange, 'madeAt'> & { readonly madeAt: string })[];
  /** In the order they were made, which is that of their dates. */
  readonly amendments: readonly ContractAmendment[];
  readonly lines: readonly { readonly amendment: number | null }[];
  readonly instalments: readonly (PlannedInstalment & { readonly received: Yen })[];
  readonly receipts: readonly Pick<ReceiptEntry, 'date' | 'allocations'>[];
  readonly carryOvers: readonly { readonly notedAt: string }[];
};

/**
 * A contract as it stood at the end of a day in Tokyo, told anew from what was recorded of it: what holds from that day or before it,
 * money received by it. Undefined before the contract was drafted or held. A contract recorded from the past was drafted
 * long after it held, and its steps in between are those of its term.
 */
export function contractOn<Story extends ContractStory>(story: Story, date: PlainDate): Story | undefined {
  const changes = story.changes.filter(({ effectiveOn }) => effectiveOn <= date);
  const state = changes.at(-1)?.state ?? stateBefore(story, date);
  if (state === undefined) return undefined;
  const amendments = story.amendments.filter((amendment) => amendment.date <= date);
  const { endDate, companyName, price } = termsOn(story, amendments);
  const receipts = story.receipts.filter((receipt) => receipt.date <= date);
  const plan = planOn(story, amendments).filter(({ amount }) => amount > 0);
  return {
    ...story, state, endDate, companyName, price, changes, amendments, receipts,
    signedAt: isUnsigned(state) ? null : story.signedAt,
    lines: story.lines.filter(({ amendment }) => amendment === null || amendment <= amendments.length),
    instalments: plan.map((instalment) => ({ ...instalment, received: receivedOn(instalment.id, receipts) })),
    carryOvers: story.carryOvers.filter(({ notedAt }) => plainDateInTokyo(new Date(notedAt)) <= date),
  };
}

/** Before its first step: a draft since the day it was written; one of the past by its term, and after that as it was recorded. */
function stateBefore(story: ContractStory, date: PlainDate): ContractState | undefined {
  const drafted = plainDateInTokyo(new Date(story.draftedAt));
  const ofThePast = story.signedAt !== null && !story.changes.some(({ action }) => action === 'sign');
  if (!ofThePast) return drafted <= date ? 'draft' : undefined;
  if (date < story.signingDate) return undefined;
  const byTerm = stateOnDate({ startDate: story.startDate, endDate: termsOn(story, []).endDate }, date);
  return byTerm === 'completed' && story.changes.length === 0 ? story.state : byTerm;
}

function termsOn(story: ContractStory, amendments: readonly ContractAmendment[]): Pick<ContractStory, 'endDate' | 'companyName' | 'price'> {
  return amendments.at(-1)?.after ?? story.amendments[0]?.before ?? story;
}

function planOn(story: ContractStory, amendments: readonly ContractAmendment[]): readonly PlannedInstalment[] {
  const plan = amendments.at(-1)?.planAfter ?? story.amendments[0]?.planBefore ?? story.instalments;
  return plan.map(({ id, sequence, dueDate, fiscalYear, amount }) => ({ id, sequence, dueDate, fiscalYear, amount }));
}

function receivedOn(instalmentId: string, receipts: ContractStory['receipts']): Yen {
  return sumYen(receipts.flatMap(({ allocations }) => allocations.filter((part) => part.instalmentId === instalmentId).map(({ amount }) => amount)));
}
