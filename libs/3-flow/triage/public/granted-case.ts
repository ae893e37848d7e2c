import type { EngagementStatus } from '../domain/engagement-status.js';

/** A case as an outside TLO may know it: neither the company nor what it needs. */
export interface GrantedCase {
  readonly id: string;
  readonly universityId: string;
  readonly status: EngagementStatus;
  readonly openedAt: Date;
  /** In the order of acceptance. */
  readonly seeds: readonly { readonly seedId: string; readonly departmentId: string }[];
}

export interface GrantedCaseQuery {
  /** Whose grant is in force. */
  readonly universityIds: readonly string[];
  /** One case alone. */
  readonly id?: string | undefined;
  /** Id of the last one of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}
