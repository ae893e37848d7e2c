import type { PlainDate } from '@musubi/kernel';
import type { ContractAction, ContractState } from '../contract-lifecycle.js';

/** One step of a contract's life: never changed, the next one follows it. */
export type ContractChange = {
  /** The contract's version that the step made. */
  readonly version: number;
  readonly action: ContractAction;
  /** Where it led. */
  readonly state: ContractState;
  /** The day it holds from, not before the step that went before. */
  readonly effectiveOn: PlainDate;
  readonly note: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
};
