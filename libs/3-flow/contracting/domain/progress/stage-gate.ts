import type { PlainDate, Yen } from '@musubi/kernel';

export const gateLights = ['green', 'yellow', 'red'] as const;
export type GateLight = (typeof gateLights)[number];

/** `progress`: looked at, and it goes on. `passed` and `failed` decide the gate for good. */
export const gateOutcomes = ['progress', 'passed', 'failed'] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

/** What was found at a review, as it was told to the company; never changed. */
export interface GateReport {
  readonly id: string;
  readonly reportedOn: PlainDate;
  readonly outcome: GateOutcome;
  readonly light: GateLight;
  readonly summary: string;
  readonly nextReviewDate: PlainDate | null;
  readonly reportedAt: string;
  readonly reportedBy: string | null;
}

/** A point at which a contract's results are judged. An instalment linked to it is owed once it is passed. */
export interface StageGate {
  readonly id: string;
  readonly contractId: string;
  readonly name: string;
  readonly dueDate: PlainDate;
  readonly firstReviewDate: PlainDate | null;
  readonly instalmentId: string | null;
  /** Of the linked instalment, tax included; 0 without one. */
  readonly amount: Yen;
  /** In the order they were made. */
  readonly reports: readonly GateReport[];
}
