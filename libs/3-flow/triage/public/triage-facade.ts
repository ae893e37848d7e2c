import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { AcceptMatch } from '../application/accept-match.js';
import { DeclineMatch } from '../application/decline-match.js';
import { HandOverMatch } from '../application/hand-over-match.js';
import { EngagementReader } from '../infrastructure/engagement-reader.js';
import { GrantedCases } from '../infrastructure/granted-cases.js';
import { TriageReader } from '../infrastructure/triage-reader.js';
import type { AssignmentView } from './assignment-view.js';
import type { Candidate } from './candidate.js';
import type { AcceptedAnswer, AcceptMatchCommand, DeclinedAnswer, DeclineMatchCommand, HandedOverAnswer, HandOverMatchCommand } from './decisions.js';
import type { Engagement } from './engagement.js';
import type { GrantedCase, GrantedCaseQuery } from './granted-case.js';

/**
 * The one way into triage. Every method runs in the caller's unit of work, so row-level security
 * decides what is found: what the caller may not see is undefined or absent, never an error.
 */
@Injectable()
export class TriageFacade {
  constructor(
    private readonly engagementReader: EngagementReader,
    private readonly reader: TriageReader,
    private readonly acceptMatch: AcceptMatch,
    private readonly declineMatch: DeclineMatch,
    private readonly handOverMatch: HandOverMatch,
    private readonly granted: GrantedCases,
  ) {}

  /** With people, accepted matches and history; for its university and its company. */
  async engagement(id: string): Promise<Engagement | undefined> {
    return (await this.engagementReader.byIds([id])).get(id);
  }

  engagements(ids: readonly string[]): Promise<ReadonlyMap<string, Engagement>> {
    return this.engagementReader.byIds(ids);
  }

  /** A company finds one per university, a university at most its own. */
  engagementsOfNeed(needId: string): Promise<readonly Engagement[]> {
    return this.engagementReader.ofNeed(needId);
  }

  /** For an outside TLO; newest first, one more than the limit. */
  grantedCases(query: GrantedCaseQuery): Promise<readonly GrantedCase[]> {
    return this.granted.page(query);
  }

  assignment(id: string): Promise<AssignmentView | undefined> {
    return this.reader.assignment(id);
  }

  /** The calling university's own assignment of a need. */
  assignmentOfNeed(needId: string): Promise<AssignmentView | undefined> {
    return this.reader.assignmentOfNeed(needId);
  }

  async candidate(matchId: string): Promise<Candidate | undefined> {
    return (await this.reader.candidates([matchId])).get(matchId);
  }

  candidates(matchIds: readonly string[]): Promise<ReadonlyMap<string, Candidate>> {
    return this.reader.candidates(matchIds);
  }

  /** Best rank first. */
  candidatesOfAssignment(assignmentId: string): Promise<readonly Candidate[]> {
    return this.reader.candidatesOf(assignmentId);
  }

  /** Errors `match.not_found`, `match.not_yours`, `match.already_decided`, `match.no_longer_open`. */
  accept(command: AcceptMatchCommand): Promise<Result<AcceptedAnswer, DomainError>> {
    return this.acceptMatch.run(command);
  }

  /** Errors as of `accept`, and `match.note_too_long`. */
  decline(command: DeclineMatchCommand): Promise<Result<DeclinedAnswer, DomainError>> {
    return this.declineMatch.run(command);
  }

  /** Errors as of `decline`, and `match.theirs_already`, `match.not_a_colleague`, `match.need_not_shown`. */
  handOver(command: HandOverMatchCommand): Promise<Result<HandedOverAnswer, DomainError>> {
    return this.handOverMatch.run(command);
  }
}
