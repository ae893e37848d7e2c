import type { Yen } from '@musubi/kernel';
import type { InstalmentInput } from '../contract-terms-input.js';
import type { EstimateItem } from '../estimate-item.js';
import type { PricedTerms } from '../price-terms.js';
import type { PriceStyle, StatedPrice } from '../price-style.js';
import type { EstimateAnswerGiven, EstimateState } from './estimate-lifecycle.js';

/** What a person writes of an estimate; all else follows from it and from the university's rules. */
export interface EstimateContent {
  /** null: the title of the need. */
  readonly title: string | null;
  readonly contractType: string;
  /** The day the contract is expected to be signed: rules may go by it. */
  readonly signingDate: string;
  readonly startDate: string;
  readonly endDate: string;
  /** Last day on which it may be accepted. */
  readonly validUntil: string;
  readonly items: readonly EstimateItem[];
  readonly price: PriceStyle;
  /** Empty: at once; of a result-linked price they follow from its milestones. */
  readonly instalments: readonly InstalmentInput[];
  readonly umbrella: boolean;
  readonly publicMoney: boolean;
  /** Said to the company under the lines. */
  readonly note: string;
}

/** What an estimate comes to. The terms' lines are the items' in their order; a lump sum may have one more, which brings them to the sum agreed. */
export interface PricedEstimate {
  readonly priced: PricedTerms;
  readonly stated: StatedPrice;
  /** What the lump sum is above the items, before tax; 0 without. */
  readonly adjustment: Yen;
}

/** Who stands on the paper, as they were when it was written or sent. */
export interface EstimateParties {
  readonly company: string;
  readonly university: string;
  readonly universityEn: string | null;
  readonly universityCode: string;
  /** null as long as the university has not said how it stands on its invoices. */
  readonly address: string | null;
  readonly registrationNumber: string | null;
}

export interface EstimateDecision {
  readonly answer: EstimateAnswerGiven;
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
}

/** A version of a case's estimate. */
export interface Estimate extends PricedEstimate {
  readonly id: string;
  /** The university. */
  readonly tenantId: string;
  readonly companyId: string;
  readonly engagementId: string;
  /** From 1 within the case. */
  readonly version: number;
  readonly number: string;
  readonly state: EstimateState;
  readonly title: string;
  readonly content: EstimateContent;
  readonly parties: EstimateParties;
  readonly draftedAt: string;
  readonly draftedBy: string;
  readonly sentAt: string | null;
  readonly sentBy: string | null;
  readonly decision: EstimateDecision | null;
  /** The contract it became. */
  readonly contractId: string | null;
}

/** The number printed on it: the university's code, the end of the case's id, the version. */
export function estimateNumber(universityCode: string, engagementId: string, version: number): string {
  return `${universityCode}-EST-${engagementId.slice(-8).toUpperCase()}-${String(version).padStart(2, '0')}`;
}
