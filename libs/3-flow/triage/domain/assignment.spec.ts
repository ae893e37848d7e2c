import { newId, plainDate } from '@musubi/kernel';
import { Assignment } from './assignment.js';
import type { AssignmentState } from './assignment-state.js';
import type { EventOrder } from './event-order.js';
import type { Proposal, ProposedMatch } from './proposal.js';

const tenantId = newId();
const owner = { userId: newId(), tenantId, roles: ['liaison'] };
const colleague = { userId: newId(), tenantId, roles: ['liaison'] };
const admin = { userId: newId(), tenantId, roles: ['admin'] };
const stranger = { userId: newId(), tenantId, roles: ['liaison'] };
const foreignAdmin = { userId: newId(), tenantId: newId(), roles: ['admin'] };
const now = new Date('2026-11-16T01:00:00Z');

const empty = (): AssignmentState => ({
  id: newId(), tenantId, companyId: newId(), needId: newId(), version: 0, listVersion: 0, ownerUserId: undefined,
  participantUserIds: new Set(), workingSince: undefined, engagement: undefined, candidates: new Map(), withdrawals: new Map(),
});

const match = (rank: number, liaisonUserId: string): ProposedMatch =>
  ({ matchId: newId(), seedId: newId(), departmentId: newId(), liaisonUserId, band: 'likely', score: 0.2, rank });

const proposal = (matches: ProposedMatch[], more: Partial<Proposal> = {}): Proposal =>
  ({ reason: 'need', needVersion: 1, order: '1' as EventOrder, dueAt: now, day: plainDate('2026-11-16'), deadline: undefined, matches, ...more });

/** Proposes to liaisons whose week holds everything. */
function propose(assignment: Assignment, told: Proposal): void {
  assignment.propose(told);
  assignment.release(new Set(assignment.waiting.map(({ matchId }) => matchId)), { at: now, dueAt: told.dueAt, by: undefined });
}

const best = match(1, owner.userId);
const second = match(2, colleague.userId);

function assigned(): Assignment {
  const assignment = new Assignment(empty());
  propose(assignment, proposal([second, best]));
  assignment.takeFacts();
  return assignment;
}

const statusOf = (assignment: Assignment, { matchId }: ProposedMatch) => assignment.current.candidates.get(matchId)?.status;

describe('the first proposal', () => {
  it('gives the need to the liaison of the best match; the others take part', () => {
    const assignment = new Assignment(empty());
    propose(assignment, proposal([second, best, match(3, owner.userId)]));
    expect(assignment.takeFacts()).toEqual([expect.objectContaining({
      kind: 'assigned', ownerUserId: owner.userId, participantUserIds: [colleague.userId],
    })]);
    expect(assignment.current.version).toBe(1);
  });

  it('leaves the need to nobody when nothing is in it', () => {
    const assignment = new Assignment(empty());
    propose(assignment, proposal([]));
    expect(assignment.takeFacts()).toEqual([]);
    expect(assignment.current.ownerUserId).toBeUndefined();
  });
});

describe('a later proposal', () => {
  it('adds its matches and their people, and the owner stays', () => {
    const assignment = assigned();
    const better = match(1, stranger.userId);
    propose(assignment, proposal([better, best, second], { needVersion: 2, order: '2' as EventOrder }));
    expect(assignment.takeFacts()).toEqual([{ kind: 'matches_added', matchIds: [better.matchId], joinedUserIds: [stranger.userId], by: undefined }]);
    expect(assignment.current.ownerUserId).toBe(owner.userId);
  });

  it('of a new need version replaces the list', () => {
    const assignment = assigned();
    propose(assignment, proposal([best], { needVersion: 2, order: '2' as EventOrder }));
    expect(statusOf(assignment, second)).toBe('withdrawn');
    expect(assignment.takeFacts()).toEqual([{ kind: 'matches_withdrawn', matchIds: [second.matchId], reason: 'no_longer_meets' }]);
  });

  it('of an older need version changes nothing', () => {
    const assignment = assigned();
    propose(assignment, proposal([best], { needVersion: 3, order: '3' as EventOrder }));
    assignment.takeFacts();
    propose(assignment, proposal([match(1, owner.userId), second], { needVersion: 2, order: '2' as EventOrder }));
    expect(assignment.takeFacts()).toEqual([]);
    expect(statusOf(assignment, second)).toBe('withdrawn');
  });

  it('delivered again changes nothing', () => {
    const assignment = assigned();
    propose(assignment, proposal([second, best]));
    expect(assignment.takeFacts()).toEqual([]);
    expect(assignment.current.version).toBe(1);
  });

  it('reopens what was withdrawn undecided, and never a decision', () => {
    const assignment = assigned();
    assignment.decline(best.matchId, owner, now, { reason: 'too_early', note: undefined, noteToCompany: false });
    assignment.withdraw({ reason: 'no_longer_meets', matchIds: [best.matchId, second.matchId], order: '2' as EventOrder });
    expect([statusOf(assignment, best), statusOf(assignment, second)]).toEqual(['declined', 'withdrawn']);
    propose(assignment, proposal([best, second], { needVersion: 2, order: '3' as EventOrder }));
    expect([statusOf(assignment, best), statusOf(assignment, second)]).toEqual(['declined', 'open']);
  });

  it('that was overtaken by its withdrawal opens nothing', () => {
    const assignment = new Assignment(empty());
    assignment.withdraw({ reason: 'seed_withdrawn', matchIds: [best.matchId], order: '5' as EventOrder });
    propose(assignment, proposal([best]));
    expect(assignment.takeFacts()).toEqual([]);
    expect(statusOf(assignment, best)).toBe('withdrawn');
  });
});

describe('a decision', () => {
  it.each([['owner', owner], ['participant', colleague], ['admin', admin]])('is taken by the %s', (_, actor) => {
    expect(assigned().accept(best.matchId, actor, now).ok).toBe(true);
  });

  it.each([['colleague who does not take part', stranger], ["another university's admin", foreignAdmin]])('is refused to a %s', (_, actor) => {
    const assignment = assigned();
    expect(assignment.accept(best.matchId, actor, now)).toMatchObject({ error: { code: 'match.not_yours' } });
    expect(statusOf(assignment, best)).toBe('open');
  });

  it('is taken once', () => {
    const assignment = assigned();
    assignment.accept(best.matchId, owner, now);
    expect(assignment.accept(best.matchId, colleague, now)).toMatchObject({ error: { code: 'match.already_decided' } });
    expect(assignment.decline(best.matchId, owner, now, { reason: 'other', note: undefined, noteToCompany: false }))
      .toMatchObject({ error: { code: 'match.already_decided' } });
  });

  it('is not taken on what was withdrawn', () => {
    const assignment = assigned();
    assignment.withdraw({ reason: 'need_withdrawn', matchIds: [best.matchId], order: '2' as EventOrder });
    expect(assignment.accept(best.matchId, owner, now)).toMatchObject({ error: { code: 'match.no_longer_open' } });
  });

  it('is not taken on an unknown match', () => {
    expect(assigned().accept(newId(), owner, now)).toMatchObject({ error: { code: 'match.not_found' } });
  });
});

describe('acceptances', () => {
  it('open one engagement; later ones join it and bring their people', () => {
    const assignment = assigned();
    const first = assignment.accept(best.matchId, owner, now);
    expect([...assignment.current.engagement?.userIds ?? []]).toEqual([owner.userId]);
    const later = assignment.accept(second.matchId, admin, now);
    expect(first).toEqual(later);
    expect([...assignment.current.engagement?.userIds ?? []]).toEqual([owner.userId, colleague.userId, admin.userId]);
    expect(assignment.takeFacts().map((fact) => fact.kind)).toEqual(['liaison_working', 'engagement_opened', 'accepted', 'accepted']);
  });
});

describe('work', () => {
  it('begins once, with the first person of the case', () => {
    const assignment = assigned();
    assignment.startWork(admin, now);
    assignment.startWork(colleague, now);
    assignment.startWork(owner, now);
    expect(assignment.takeFacts()).toEqual([{ kind: 'liaison_working', by: colleague.userId }]);
  });
});

describe('matches that wait for their turn', () => {
  const week = (text: string) => new Map([best, second].map(({ matchId }) => [matchId, plainDate(text)]));

  function waiting(): Assignment {
    const assignment = new Assignment(empty());
    assignment.propose(proposal([second, best]));
    return assignment;
  }

  it('have an owner, are on nobody\'s desk and are told only with the week of reading, once', () => {
    const assignment = waiting();
    expect(assignment.takeFacts()).toEqual([]);
    expect(assignment.current).toMatchObject({ ownerUserId: owner.userId, participantUserIds: new Set() });
    assignment.foresee(week('2026-11-23'));
    assignment.foresee(week('2026-11-23'));
    expect(assignment.takeFacts()).toEqual([{ kind: 'matches_waiting', matchIds: [second.matchId, best.matchId], week: '2026-11-23' }]);
    assignment.foresee(week('2026-11-30'));
    expect(assignment.takeFacts()).toEqual([expect.objectContaining({ kind: 'matches_waiting', week: '2026-11-30' })]);
  });

  it('come one after the other: the first makes the case known, later ones are added, and nothing is foreseen any more', () => {
    const assignment = waiting();
    assignment.release(new Set([second.matchId]), { at: now, dueAt: now, by: undefined });
    assignment.foresee(week('2026-11-23'));
    assignment.release(new Set([best.matchId]), { at: now, dueAt: now, by: undefined });
    expect(assignment.takeFacts()).toEqual([
      { kind: 'assigned', ownerUserId: owner.userId, participantUserIds: [colleague.userId], matchIds: [second.matchId], dueAt: now, by: undefined },
      { kind: 'matches_added', matchIds: [best.matchId], joinedUserIds: [], by: undefined },
    ]);
  });

  it('leave the queue when they are withdrawn, and wait again when they come back; what was on a desk lies there again', () => {
    const assignment = waiting();
    assignment.release(new Set([best.matchId]), { at: now, dueAt: now, by: undefined });
    assignment.withdraw({ reason: 'no_longer_meets', matchIds: [best.matchId, second.matchId], order: '2' as EventOrder });
    expect(assignment.waiting).toEqual([]);
    assignment.propose(proposal([best, second], { needVersion: 2, order: '3' as EventOrder }));
    expect([statusOf(assignment, best), statusOf(assignment, second)]).toEqual(['open', 'waiting']);
  });

  it('are taken up by whoever of the case opens them, with what else waits for the same liaison, and by no administrator', () => {
    const assignment = new Assignment(empty());
    const another = match(3, colleague.userId);
    assignment.propose(proposal([best, second, another]));
    assignment.takeUp(second.matchId, admin, { at: now, dueAt: now });
    assignment.takeUp(second.matchId, stranger, { at: now, dueAt: now });
    expect(assignment.waiting).toHaveLength(3);
    assignment.takeUp(second.matchId, colleague, { at: now, dueAt: now });
    expect(assignment.waiting.map(({ matchId }) => matchId)).toEqual([best.matchId]);
    expect(assignment.takeFacts()).toEqual([expect.objectContaining({ kind: 'assigned', participantUserIds: [colleague.userId], by: colleague.userId })]);
  });

  it('may be decided without being opened first', () => {
    const assignment = waiting();
    expect(assignment.accept(second.matchId, colleague, now).ok).toBe(true);
    expect(assignment.takeFacts().map(({ kind }) => kind)).toEqual(['assigned', 'liaison_working', 'engagement_opened', 'accepted']);
  });
});

describe('a match that is handed over', () => {
  const to = (userId: string) => ({ to: userId, note: '光学に詳しいため' });

  it('is the colleague’s from then on, who takes part; owner and date stay, and the history has the note', () => {
    const assignment = assigned();
    expect(assignment.handOver(best.matchId, owner, now, to(stranger.userId)).ok).toBe(true);
    expect(assignment.current).toMatchObject({ ownerUserId: owner.userId, participantUserIds: new Set([colleague.userId, stranger.userId]) });
    expect(assignment.current.candidates.get(best.matchId)).toMatchObject({ status: 'open', dueAt: now, liaisonUserId: stranger.userId, released: { to: stranger.userId } });
    expect(assignment.takeFacts()).toEqual([
      { kind: 'liaison_working', by: owner.userId },
      { kind: 'handed_over', matchId: best.matchId, seedId: best.seedId, from: owner.userId, to: stranger.userId, note: '光学に詳しいため', by: owner.userId },
    ]);
    expect(assignment.accept(best.matchId, stranger, now).ok).toBe(true);
  });

  it('stays with the colleague when it is proposed again', () => {
    const assignment = assigned();
    assignment.handOver(best.matchId, owner, now, to(stranger.userId));
    propose(assignment, proposal([best, second], { needVersion: 2, order: '2' as EventOrder }));
    expect(assignment.current.candidates.get(best.matchId)).toMatchObject({ status: 'open', liaisonUserId: stranger.userId });
  });

  it.each([
    ['match.not_yours', best, stranger, colleague.userId], ['match.not_yours', best, foreignAdmin, colleague.userId], ['match.theirs_already', best, owner, owner.userId],
    ['match.not_found', match(9, owner.userId), owner, stranger.userId],
  ])('is refused as %s', (code, of, actor, receiver) => {
    const assignment = assigned();
    expect(assignment.handOver(of.matchId, actor, now, to(receiver))).toMatchObject({ ok: false, error: { code } });
    expect(assignment.current.candidates.get(best.matchId)?.liaisonUserId).toBe(owner.userId);
  });

  it('is no longer handed over once it is decided or withdrawn', () => {
    const assignment = assigned();
    assignment.accept(best.matchId, owner, now);
    assignment.withdraw({ reason: 'no_longer_meets', matchIds: [second.matchId], order: '2' as EventOrder });
    const codes = [best, second].map(({ matchId }) => assignment.handOver(matchId, owner, now, to(stranger.userId)));
    expect(codes).toMatchObject([{ error: { code: 'match.already_decided' } }, { error: { code: 'match.no_longer_open' } }]);
  });
});
