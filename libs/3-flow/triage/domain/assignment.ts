import { type DomainError, fail, newId, ok, type PlainDate, type Result, unwrap } from '@musubi/kernel';
import type { Actor } from './actor.js';
import { answerablePeople } from './answerable-people.js';
import type { AssignmentState } from './assignment-state.js';
import { candidateLifecycle } from './candidate-lifecycle.js';
import { type CandidateState, type Decision, isNewerProposal, proposedCandidate, stands, wasGiven } from './candidate-state.js';
import type { DeclineReason } from './decline-reason.js';
import { mayDecide } from './may-decide.js';
import type { Proposal, Release, Withdrawal } from './proposal.js';
import type { TriageFact } from './triage-fact.js';

/**
 * One need in one university: one owner, one history, at most one engagement.
 *
 * Which candidates stand follows from the newest list, proposals and withdrawals alone, in
 * whatever order and however often they are delivered; what stands waits until it is released, once. A decision, once taken, is
 * never changed.
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
      candidates.set(match.matchId, proposedCandidate(match, proposal, known));
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

  /** What stands and nobody was given yet. */
  get waiting(): readonly CandidateState[] {
    return [...this.state.candidates.values()].filter(({ status }) => status === 'waiting');
  }

  /** Puts what waits onto its liaisons' desks; whoever is new there joins. What does not wait is left alone. */
  release(matchIds: ReadonlySet<string>, { at, dueAt, by }: Release): void {
    const released = this.waiting.filter(({ matchId }) => matchIds.has(matchId)).map((candidate) => (
      { ...candidate, status: unwrap(candidateLifecycle.next(candidate.status, 'release')), dueAt, released: { at, to: candidate.liaisonUserId } }));
    const isFirst = [...this.state.candidates.values()].every((candidate) => !wasGiven(candidate));
    this.replace(released);
    this.admit(released, { isFirst, by });
  }

  /** Whoever of the case opens a match that waits is given it at once, and what else of this need waits for the same liaison. */
  takeUp(matchId: string, actor: Actor, release: Omit<Release, 'by'>): void {
    const opened = this.waiting.find((candidate) => candidate.matchId === matchId);
    const { ownerUserId, participantUserIds } = this.state;
    const people = [ownerUserId, opened?.liaisonUserId, ...participantUserIds];
    if (!opened || !people.includes(actor.userId)) return;
    const same = this.waiting.filter(({ liaisonUserId }) => liaisonUserId === opened.liaisonUserId).map((candidate) => candidate.matchId);
    this.release(new Set(same), { ...release, by: actor.userId });
  }

  /**
   * Notes in which week (its Monday) what waits will be read. The company is told while nothing of its need is on a desk, and again
   * only when that week becomes another.
   */
  foresee(weeks: ReadonlyMap<string, PlainDate>): void {
    const before = earliest(this.waiting.map(({ expectedWeek }) => expectedWeek));
    this.replace(this.waiting.flatMap((candidate) => {
      const week = weeks.get(candidate.matchId);
      return week === undefined || week === candidate.expectedWeek ? [] : [{ ...candidate, expectedWeek: week }];
    }));
    const week = earliest(this.waiting.map(({ expectedWeek }) => expectedWeek));
    if (week === undefined || week === before || [...this.state.candidates.values()].some(wasGiven)) return;
    this.happened.push({ kind: 'matches_waiting', matchIds: this.waiting.map(({ matchId }) => matchId), week });
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

  /** Another liaison of the university answers for the match from now on, and takes part. The need keeps its owner, the answer its date. */
  handOver(matchId: string, actor: Actor, now: Date, { to, note }: { readonly to: string; readonly note: string | undefined }): Result<CandidateState, DomainError> {
    const candidate = this.decidable(matchId, actor, now);
    if (!candidate.ok) return candidate;
    if (!candidateLifecycle.next(candidate.value.status, 'accept').ok) return fail('match.already_decided', `The match was already ${candidate.value.status}.`);
    const { seedId, liaisonUserId: from } = candidate.value;
    if (to === from) return fail('match.theirs_already', 'The match is this colleague’s already.', { path: 'to' });
    this.startWork(actor, now);
    const handed: CandidateState = { ...candidate.value, liaisonUserId: to, handedOverTo: to, released: { at: now, to } };
    this.replace([handed]);
    const { ownerUserId, participantUserIds } = this.state;
    if (to !== ownerUserId) this.change({ participantUserIds: new Set([...participantUserIds, to]) });
    this.happened.push({ kind: 'handed_over', matchId, seedId, from, to, note, by: actor.userId });
    return ok(handed);
  }

  private decide(matchId: string, actor: Actor, action: 'accept' | 'decline', decision: Decision): Result<CandidateState, DomainError> {
    const candidate = this.decidable(matchId, actor, decision.at);
    if (!candidate.ok) return candidate;
    const status = candidateLifecycle.next(candidate.value.status, action);
    if (!status.ok) return fail('match.already_decided', `The match was already ${candidate.value.status}.`);
    const decided = { ...candidate.value, status: status.value, decision };
    this.change({ candidates: new Map(this.state.candidates).set(matchId, decided) });
    return ok(decided);
  }

  /** The match as whoever works on it has it before them: what waited is on a desk with that. */
  private decidable(matchId: string, actor: Actor, now: Date): Result<CandidateState, DomainError> {
    const candidate = this.state.candidates.get(matchId);
    if (!candidate) return fail('match.not_found', 'There is no such match.');
    if (!mayDecide(this.state, actor) && actor.userId !== candidate.liaisonUserId) return fail('match.not_yours', 'Only its owner, its participants and admins decide on a match.');
    if (candidate.status === 'withdrawn') return fail('match.no_longer_open', 'The match was withdrawn.');
    this.release(new Set([matchId]), { at: now, dueAt: candidate.dueAt, by: actor.userId });
    return ok(this.state.candidates.get(matchId) ?? candidate);
  }

  /**
   * Lets what stands wait, or lie on the desk where it did before, and withdraws what does not stand, leaving decisions alone. With
   * the first that stands the need has its owner, even if the owner cannot read it yet.
   */
  private settle(reason: Withdrawal['reason']): void {
    const changed = [...this.state.candidates.values()].flatMap((candidate): CandidateState[] => {
      const isStanding = stands(candidate, this.state.listVersion, this.state.withdrawals.get(candidate.matchId));
      const next = candidateLifecycle.next(candidate.status, isStanding ? wasGiven(candidate) ? 'reopen' : 'queue' : 'withdraw');
      return next.ok ? [{ ...candidate, status: next.value, ...next.value === 'withdrawn' && { expectedWeek: undefined } }] : [];
    });
    this.replace(changed);
    const of = (status: CandidateState['status']): CandidateState[] => changed.filter((candidate) => candidate.status === status);
    const withdrawn = of('withdrawn').map(({ matchId }) => matchId);
    if (withdrawn.length > 0) this.happened.push({ kind: 'matches_withdrawn', matchIds: withdrawn, reason });
    const owner = answerablePeople([...of('waiting'), ...of('open')])?.ownerUserId;
    if (this.state.ownerUserId === undefined && owner !== undefined) this.change({ ownerUserId: owner });
    this.admit(of('open'), { isFirst: false, by: undefined });
  }

  private admit(opened: readonly CandidateState[], { isFirst, by }: { readonly isFirst: boolean; readonly by: string | undefined }): void {
    const people = answerablePeople(opened);
    const dueAt = opened.map((candidate) => candidate.dueAt).sort((a, b) => a.getTime() - b.getTime())[0];
    if (!people || !dueAt) return;
    const matchIds = opened.map((candidate) => candidate.matchId);
    const { ownerUserId = people.ownerUserId, participantUserIds } = this.state;
    const joinedUserIds = [people.ownerUserId, ...people.participantUserIds]
      .filter((userId) => userId !== ownerUserId && !participantUserIds.has(userId));
    this.change({ participantUserIds: new Set([...participantUserIds, ...joinedUserIds]) });
    this.happened.push(isFirst
      ? { kind: 'assigned', ownerUserId, participantUserIds: [...this.state.participantUserIds], matchIds, dueAt, by }
      : { kind: 'matches_added', matchIds, joinedUserIds, by });
  }

  private replace(changed: readonly CandidateState[]): void {
    if (changed.length === 0) return;
    this.change({ candidates: new Map([...this.state.candidates, ...changed.map((candidate) => [candidate.matchId, candidate] as const)]) });
  }

  private change(changes: Partial<AssignmentState>): void {
    this.state = { ...this.state, ...changes };
  }
}

function earliest(weeks: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return weeks.filter((week) => week !== undefined).sort()[0];
}
