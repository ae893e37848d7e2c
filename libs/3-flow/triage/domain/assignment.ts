import { type DomainError, fail, newId, ok, type Result } from '@musubi/kernel';
import type { Actor } from './actor.js';
import { answerablePeople } from './answerable-people.js';
import type { AssignmentState } from './assignment-state.js';
import { candidateLifecycle } from './candidate-lifecycle.js';
import { type CandidateState, type Decision, isNewerProposal, proposedCandidate, stands } from './candidate-state.js';
import type { DeclineReason } from './decline-reason.js';
import { mayDecide } from './may-decide.js';
import type { Proposal, Withdrawal } from './proposal.js';
import type { TriageFact } from './triage-fact.js';

/**
 * One need in one university: one owner, one history, at most one engagement.
 *
 * Which candidates are open follows from the newest list, proposals and withdrawals alone, in
 * whatever order and however often they are delivered; a decision, once taken, is never changed.
 */
export class Assignment {
  private readonly happened: TriageFact[] = [];
  private state: AssignmentState;

  /** @param loaded the state as it is stored; what differs from it is to be saved */
  constructor(readonly loaded: AssignmentState) {
    this.state = loaded;
  }

  get current(): AssignmentState {
    return this.state;
  }

  /** What happened since the last call, oldest first. */
  takeFacts(): TriageFact[] {
    const facts = this.happened.splice(0);
    if (facts.length > 0) this.change({ version: this.state.version + 1 });
    return facts;
  }

  propose(proposal: Proposal): void {
    if (proposal.needVersion < this.state.listVersion) return;
    const candidates = new Map(this.state.candidates);
    for (const match of proposal.matches) {
      const known = candidates.get(match.matchId);
      if (known?.decision || (known && !isNewerProposal(proposal, known))) continue;
      // A new one is born closed: settling opens it if it stands.
      candidates.set(match.matchId, proposedCandidate(match, proposal, known?.status ?? 'withdrawn'));
    }
    const listVersion = proposal.reason === 'need' ? proposal.needVersion : this.state.listVersion;
    this.change({ candidates, listVersion });
    this.settle('no_longer_meets');
  }

  withdraw(withdrawal: Withdrawal): void {
    const withdrawals = new Map(this.state.withdrawals);
    for (const matchId of withdrawal.matchIds) {
      const before = withdrawals.get(matchId);
      if (before === undefined || before < withdrawal.order) withdrawals.set(matchId, withdrawal.order);
    }
    this.change({ withdrawals });
    this.settle(withdrawal.reason);
  }

  /** The first person of the case who looks at it starts the work; an admin who looks does not. */
  startWork(actor: Actor, now: Date): void {
    const { ownerUserId, participantUserIds, workingSince } = this.state;
    if (workingSince || (actor.userId !== ownerUserId && !participantUserIds.has(actor.userId))) return;
    this.change({ workingSince: now });
    this.happened.push({ kind: 'liaison_working', by: actor.userId });
  }

  /** The first acceptance opens the engagement, later ones join it and bring their people. */
  accept(matchId: string, actor: Actor, now: Date): Result<{ readonly engagementId: string }, DomainError> {
    const decided = this.decide(matchId, actor, 'accept', { by: actor.userId, at: now });
    if (!decided.ok) return decided;
    this.startWork(actor, now);
    const { seedId, liaisonUserId } = decided.value;
    const { engagement, ownerUserId } = this.state;
    const engagementId = engagement?.id ?? newId();
    const people = [...engagement?.userIds ?? [], ...ownerUserId ? [ownerUserId] : [], liaisonUserId, actor.userId];
    this.change({ engagement: { id: engagementId, openedAt: engagement?.openedAt ?? now, userIds: new Set(people) } });
    if (!engagement) this.happened.push({ kind: 'engagement_opened', engagementId, by: actor.userId });
    this.happened.push({ kind: 'accepted', matchId, seedId, engagementId, by: actor.userId });
    return ok({ engagementId });
  }

  decline(
    matchId: string, actor: Actor, now: Date,
    why: { readonly reason: DeclineReason; readonly note: string | undefined; readonly noteToCompany: boolean },
  ): Result<CandidateState, DomainError> {
    const decided = this.decide(matchId, actor, 'decline', { by: actor.userId, at: now, ...why });
    if (!decided.ok) return decided;
    this.startWork(actor, now);
    this.happened.push({ kind: 'declined', matchId, seedId: decided.value.seedId, by: actor.userId, ...why });
    return decided;
  }

  private decide(matchId: string, actor: Actor, action: 'accept' | 'decline', decision: Decision): Result<CandidateState, DomainError> {
    const candidate = this.state.candidates.get(matchId);
    if (!candidate) return fail('match.not_found', 'There is no such match.');
    if (!mayDecide(this.state, actor)) return fail('match.not_yours', 'Only its owner, its participants and admins decide on a match.');
    const status = candidateLifecycle.next(candidate.status, action);
    if (!status.ok) {
      return candidate.status === 'withdrawn'
        ? fail('match.no_longer_open', 'The match was withdrawn.')
        : fail('match.already_decided', `The match was already ${candidate.status}.`);
    }
    const decided = { ...candidate, status: status.value, decision };
    this.change({ candidates: new Map(this.state.candidates).set(matchId, decided) });
    return ok(decided);
  }

  /** Opens what stands and withdraws what does not, leaving decisions alone; people join with what is opened. */
  private settle(reason: Withdrawal['reason']): void {
    const candidates = new Map(this.state.candidates);
    const opened: CandidateState[] = [];
    const withdrawn: string[] = [];
    for (const candidate of candidates.values()) {
      const action = stands(candidate, this.state.listVersion, this.state.withdrawals.get(candidate.matchId)) ? 'reopen' : 'withdraw';
      const next = candidateLifecycle.next(candidate.status, action);
      if (!next.ok) continue;
      const changed = { ...candidate, status: next.value };
      candidates.set(candidate.matchId, changed);
      if (action === 'reopen') opened.push(changed);
      else withdrawn.push(candidate.matchId);
    }
    this.change({ candidates });
    if (withdrawn.length > 0) this.happened.push({ kind: 'matches_withdrawn', matchIds: withdrawn, reason });
    this.admit(opened);
  }

  private admit(opened: readonly CandidateState[]): void {
    const people = answerablePeople(opened);
    const earliest = opened.map((candidate) => candidate.dueAt).sort((a, b) => a.getTime() - b.getTime())[0];
    if (!people || !earliest) return;
    const matchIds = opened.map((candidate) => candidate.matchId);
    const { ownerUserId, participantUserIds } = this.state;
    if (ownerUserId === undefined) {
      this.change({ ownerUserId: people.ownerUserId, participantUserIds: new Set(people.participantUserIds) });
      this.happened.push({ kind: 'assigned', ...people, matchIds, dueAt: earliest });
      return;
    }
    const joinedUserIds = [people.ownerUserId, ...people.participantUserIds]
      .filter((userId) => userId !== ownerUserId && !participantUserIds.has(userId));
    this.change({ participantUserIds: new Set([...participantUserIds, ...joinedUserIds]) });
    this.happened.push({ kind: 'matches_added', matchIds, joinedUserIds });
  }

  private change(changes: Partial<AssignmentState>): void {
    this.state = { ...this.state, ...changes };
  }
}
