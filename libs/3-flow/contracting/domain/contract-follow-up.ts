import { daysBetween, subtractYen, type PlainDate, type Yen } from '@musubi/kernel';
import type { ContractState } from './contract-lifecycle.js';

type FollowedInstalment = {
  readonly instalmentId: string;
  readonly dueDate: PlainDate;
  readonly amount: Yen;
  /** All received on it so far. */
  readonly received: Yen;
};

export type FollowedContract = {
  readonly contractId: string;
  readonly state: ContractState;
  /** Last day, included. */
  readonly endDate: PlainDate;
  readonly instalments: readonly FollowedInstalment[];
};

/** Something to announce once; `key` says what it is about, dates included, so that a new date is announced anew. */
export type FollowUpFact =
  | {
      readonly kind: 'instalment.due_soon' | 'instalment.overdue';
      readonly key: string;
      readonly contractId: string;
      readonly instalmentId: string;
      readonly dueDate: PlainDate;
      /** Still to be received, whole yen. */
      readonly outstanding: Yen;
      /** Until the due date; negative when overdue. */
      readonly daysLeft: number;
    }
  | {
      readonly kind: 'contract.ending';
      readonly key: string;
      readonly contractId: string;
      readonly endDate: PlainDate;
      readonly daysLeft: number;
    };

const dueSoonDays = 30;
const endingDays = 60;
const statesThatOwe: readonly ContractState[] = ['signed', 'active', 'completed'];
const statesThatRun: readonly ContractState[] = ['signed', 'active'];

/**
 * What is to be announced on a day and was not yet: instalments due within 30 days (today included) or overdue (from
 * the day after), and contracts that end within 60 days (today included). Money is followed up on completed contracts
 * too, an end only on running ones. In the order of the contracts given.
 */
export function contractFollowUp(
  contracts: readonly FollowedContract[],
  today: PlainDate,
  announced: ReadonlySet<string>,
): FollowUpFact[] {
  return contracts
    .flatMap((contract) => [
      ...contract.instalments.flatMap((instalment) => instalmentFacts(contract, instalment, today)),
      ...endingFacts(contract, today),
    ])
    .filter(({ key }) => !announced.has(key));
}

function instalmentFacts(
  { contractId, state }: FollowedContract,
  { instalmentId, dueDate, amount, received }: FollowedInstalment,
  today: PlainDate,
): FollowUpFact[] {
  const outstanding = subtractYen(amount, received);
  const daysLeft = daysBetween(today, dueDate);
  if (!statesThatOwe.includes(state) || outstanding <= 0 || daysLeft > dueSoonDays) return [];
  const kind = daysLeft < 0 ? 'instalment.overdue' : 'instalment.due_soon';
  return [
    { kind, key: `${kind}:${instalmentId}:${dueDate}`, contractId, instalmentId, dueDate, outstanding, daysLeft },
  ];
}

function endingFacts({ contractId, state, endDate }: FollowedContract, today: PlainDate): FollowUpFact[] {
  const daysLeft = daysBetween(today, endDate);
  if (!statesThatRun.includes(state) || daysLeft < 0 || daysLeft > endingDays) return [];
  return [{ kind: 'contract.ending', key: `contract.ending:${contractId}:${endDate}`, contractId, endDate, daysLeft }];
}
