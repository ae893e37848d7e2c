import type { PlainDate } from '@musubi/kernel';

/** Which entries; absent means all. Every organisation has its own. */
export interface AuditFilter {
  readonly entity?: string | undefined;
  readonly entityId?: string | undefined;
  readonly action?: string | undefined;
  /** Who did it. */
  readonly personId?: string | undefined;
  /** Days of Asia/Tokyo, both included. */
  readonly from?: PlainDate | undefined;
  readonly to?: PlainDate | undefined;
}

/** The last entry seen, newest first; `at` is text with microseconds, which a Date would lose. */
export interface AuditPosition {
  readonly at: string;
  readonly id: string;
}
