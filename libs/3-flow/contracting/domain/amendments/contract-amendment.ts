import type { FiscalYear, PlainDate, Yen } from '@musubi/kernel';
import type { BearingParty } from '../content/contract-content.js';
import type { Price } from '../price-contract.js';

/** What a contract costs as it stands, whole yen. */
export type StandingPrice = Pick<Price, 'direct' | 'researcherFee' | 'overhead' | 'strategicFee' | 'subtotal' | 'tax' | 'total' | 'roundingDifference'>;

/** What an amendment (変更契約) may change: the term, the people, the company's name, the parties with their shares, the money. */
export type AmendableTerms = {
  /** Last day, included. */
  readonly endDate: PlainDate;
  readonly companyName: string;
  readonly people: readonly string[];
  /** With their shares of the total, as they were agreed. */
  readonly parties: readonly BearingParty[];
  readonly price: StandingPrice;
};

export type PlannedInstalment = {
  readonly id: string;
  readonly sequence: number;
  readonly dueDate: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly amount: Yen;
};

/** A concluded amendment; never changed. What it says before is what the one before it, or the original, said. */
export type ContractAmendment = {
  /** From 1. */
  readonly sequence: number;
  /** The contract's version that it made. */
  readonly version: number;
  /** The day it holds from. */
  readonly date: PlainDate;
  readonly reason: string;
  readonly before: AmendableTerms;
  readonly after: AmendableTerms;
  readonly planBefore: readonly PlannedInstalment[];
  readonly planAfter: readonly PlannedInstalment[];
  /** The rule that what it adds took; null where it keeps the rates of what was concluded. */
  readonly rule: { readonly policyId: string; readonly ruleIndex: number; readonly rateBp: number } | null;
};
