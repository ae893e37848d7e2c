import type { PlainDate, Yen } from '@musubi/kernel';

/** What the rules ask about a contract, its money aside. */
export type ContractFacts = {
  readonly contractType: string;
  readonly startDate: PlainDate;
  /** Last day, included; never before the start. */
  readonly endDate: PlainDate;
  /** null while unsigned. An estimate gives the day it expects. */
  readonly signingDate: PlainDate | null;
  /** null when not known. */
  readonly sme: boolean | null;
  /** Prefecture of the company's head office, written as in the policy; null when not known. */
  readonly prefecture: string | null;
  readonly umbrella: boolean;
  readonly publicMoney: boolean;
};

/** The same with the contract's direct cost, whole yen. */
export type OverheadFacts = ContractFacts & { readonly direct: Yen };
