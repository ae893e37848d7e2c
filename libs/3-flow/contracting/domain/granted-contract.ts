import type { ContractState } from './contract-lifecycle.js';
import type { ContractType } from './contract-type.js';

/** A contract as an outside TLO may know it: neither an amount, nor a title (often the company's own words), nor the company. */
export interface GrantedContract {
  readonly id: string;
  readonly universityId: string;
  readonly departmentId: string | null;
  readonly engagementId: string | null;
  readonly number: string;
  readonly type: ContractType;
  readonly state: ContractState;
  /** `YYYY-MM-DD` */
  readonly signingDate: string;
  readonly startDate: string;
  readonly endDate: string;
}
