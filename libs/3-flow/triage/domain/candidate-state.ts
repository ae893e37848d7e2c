import type { PlainDate } from '@musubi/kernel';
import type { CandidateStatus } from './candidate-status.js';
import type { DeclineReason } from './decline-reason.js';
import type { EventOrder } from './event-order.js';
import { expectedValue } from './expected-value.js';
import type { Proposal, ProposedMatch } from './proposal.js';

export interface Decision {
  readonly by: string;
  readonly at: Date;
  readonly reason?: DeclineReason | undefined;
  readonly note?: string | undefined;
  readonly noteToCompany?: boolean | undefined;
}

/** One match in triage: its newest proposal, its status, and the decision once there is one. */
export interface CandidateState extends ProposedMatch {
  readonly needVersion: number;
  readonly proposedAs: EventOrder;
  readonly status: CandidateStatus;
  readonly dueAt: Date;
  readonly deadline: PlainDate | undefined;
  /** What it is worth to read it, among those that wait. */
  readonly value: number;
  /** While it waits: the week (its Monday) in which it will be read, as last foreseen. */
  readonly expectedWeek: PlainDate | undefined;
  /** To whom a colleague handed it; a proposal that comes again takes it from nobody. */
  readonly handedOverTo: string | undefined;
  /** When it first came onto a desk, and whose. */
  readonly released: { readonly at: Date; readonly to: string } | undefined;
  readonly decision: Decision | undefined;
}

/** The candidate a proposal makes, not yet looked at against what was withdrawn; a new one is born closed. */
export function proposedCandidate(match: ProposedMatch, proposal: Proposal, known: CandidateState | undefined): CandidateState {
  const { needVersion, deadline, day, measure } = proposal;
  return {
    ...match, liaisonUserId: known?.handedOverTo ?? match.liaisonUserId, handedOverTo: known?.handedOverTo, needVersion, deadline, proposedAs: proposal.order, dueAt: proposal.dueAt,
    value: expectedValue({ ...match, deadline }, day, measure), status: known?.status ?? 'withdrawn',
    expectedWeek: known?.expectedWeek, released: known?.released, decision: undefined,
  };
}

/** Newer need version first, then the later event: what a repeated or late proposal is measured by. */
export function isNewerProposal(proposal: Proposal, than: CandidateState): boolean {
  if (proposal.needVersion !== than.needVersion) return proposal.needVersion > than.needVersion;
  return proposal.order > than.proposedAs;
}

/**
 * Does the match stand? It does when its need version is not older than the newest full list and
 * nothing withdrew it after it was proposed. A function of the newest facts only, so the order in
 * which they were delivered cannot matter.
 */
export function stands(candidate: CandidateState, listVersion: number, withdrawnAs: EventOrder | undefined): boolean {
  return candidate.needVersion >= listVersion && (withdrawnAs === undefined || withdrawnAs < candidate.proposedAs);
}

/** Was it on a desk before? What was has not to wait again. */
export function wasGiven({ status, released }: CandidateState): boolean {
  return released !== undefined || (status !== 'waiting' && status !== 'withdrawn');
}
