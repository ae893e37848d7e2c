import { newId, plainDate } from '@musubi/kernel';
import fc from 'fast-check';
import { Assignment } from './assignment.js';
import type { EventOrder } from './event-order.js';
import type { Proposal, Withdrawal } from './proposal.js';

const tenantId = newId();
const liaisons = [newId(), newId(), newId()];
const matches = Array.from({ length: 6 }, (_, index) => ({
  matchId: newId(), seedId: newId(), departmentId: newId(), liaisonUserId: liaisons[index % 3] ?? '', band: 'likely' as const, score: 0.2, rank: index + 1,
}));
const admin = { userId: newId(), tenantId, roles: ['admin'] };
const now = new Date('2026-11-16T01:00:00Z');

const fresh = (): Assignment => new Assignment({
  id: newId(), tenantId, companyId: newId(), needId: newId(), version: 0, listVersion: 0, ownerUserId: undefined,
  participantUserIds: new Set(), workingSince: undefined, engagement: undefined, candidates: new Map(), withdrawals: new Map(),
});

type Event = { readonly proposal: Proposal } | { readonly withdrawal: Withdrawal };
type Step = Event | { readonly give: string } | { readonly handOver: string; readonly to: string } | { readonly decide: 'accept' | 'decline'; readonly matchId: string };

const someMatches = fc.subarray(matches);
const event: fc.Arbitrary<(order: EventOrder) => Event> = fc.oneof(
  fc.record({ reason: fc.constantFrom('need' as const, 'seed' as const), needVersion: fc.integer({ min: 1, max: 4 }), matches: someMatches })
    .map((told) => (order: EventOrder) => ({ proposal: { ...told, order, dueAt: now, day: plainDate('2026-11-16'), deadline: undefined } })),
  someMatches.map((chosen) => (order: EventOrder) =>
    ({ withdrawal: { order, reason: 'no_longer_meets' as const, matchIds: chosen.map((match) => match.matchId) } })),
);
const events = fc.array(event, { maxLength: 12 })
  .map((makers) => makers.map((make, index): Event => make(String(index).padStart(3, '0') as EventOrder)));
const decision = fc.record({ decide: fc.constantFrom('accept' as const, 'decline' as const), matchId: fc.constantFrom(...matches.map((match) => match.matchId)) });

const given = fc.constantFrom(...matches).map(({ matchId }) => ({ give: matchId }));
const handedOver = fc.record({ handOver: fc.constantFrom(...matches.map(({ matchId }) => matchId)), to: fc.constantFrom(...liaisons, newId()) });

function deliver(assignment: Assignment, step: Step): void {
  if ('give' in step) assignment.release(new Set([step.give]), { at: now, dueAt: now, by: undefined });
  else if ('proposal' in step) assignment.propose(step.proposal);
  else if ('withdrawal' in step) assignment.withdraw(step.withdrawal);
  else if ('handOver' in step) assignment.handOver(step.handOver, admin, now, { to: step.to, note: undefined });
  else if (step.decide === 'accept') assignment.accept(step.matchId, admin, now);
  else assignment.decline(step.matchId, admin, now, { reason: 'other', note: undefined, noteToCompany: false });
}

const standingIn = (assignment: Assignment): string[] =>
  [...assignment.current.candidates.values()].filter(({ status }) => status === 'open' || status === 'waiting').map((candidate) => candidate.matchId).sort();

/** What ought to stand, told without any order: the newest list and after, less what was withdrawn later. */
function expectedStanding(told: readonly Event[]): string[] {
  const proposals = told.flatMap((step) => 'proposal' in step ? [step.proposal] : []);
  const listVersion = Math.max(0, ...proposals.filter((proposal) => proposal.reason === 'need').map((proposal) => proposal.needVersion));
  return matches.map((match) => match.matchId).filter((matchId) => {
    const newest = proposals.filter((proposal) => proposal.needVersion >= listVersion && proposal.matches.some((match) => match.matchId === matchId))
      .sort((a, b) => a.needVersion - b.needVersion || (a.order < b.order ? -1 : 1)).at(-1);
    const withdrawn = told.some((step) => 'withdrawal' in step && newest && step.withdrawal.order > newest.order && step.withdrawal.matchIds.includes(matchId));
    return newest !== undefined && !withdrawn;
  }).sort();
}

describe('whatever the order of deliveries', () => {
  const shuffled = events.chain((told) => fc.array(given, { maxLength: 4 }).chain((gifts) =>
    fc.tuple(fc.constant(told), fc.shuffledSubarray<Step>([...told, ...told, ...gifts], { minLength: told.length * 2 + gifts.length }))));

  it('late, twice and shuffled, the same candidates stand in the end, waiting or given out', () => {
    fc.assert(fc.property(shuffled, ([told, delivered]) => {
      const assignment = fresh();
      for (const step of delivered) deliver(assignment, step);
      expect(standingIn(assignment)).toEqual(expectedStanding(told));
    }), { numRuns: 200 });
  });

  it('a full replay at the end has no effect', () => {
    fc.assert(fc.property(shuffled, ([told, delivered]) => {
      const assignment = fresh();
      for (const step of delivered) deliver(assignment, step);
      assignment.takeFacts();
      for (const step of told) deliver(assignment, step);
      expect(assignment.takeFacts()).toEqual([]);
    }));
  });
});

describe('whatever is decided in between', () => {
  const interleaved = events.chain((told) => fc.array(decision, { maxLength: 8 }).chain((decisions) =>
    fc.array(fc.oneof(given, handedOver), { maxLength: 8 }).chain((gifts) => fc.shuffledSubarray<Step>(
      [...told, ...told, ...decisions, ...gifts], { minLength: told.length * 2 + decisions.length + gifts.length }))));

  it('decisions stand, the owner stays, people only join and there is one engagement', () => {
    fc.assert(fc.property(interleaved, (steps) => {
      const assignment = fresh();
      const broken = steps.flatMap((step) => {
        const before = assignment.current;
        deliver(assignment, step);
        return [...brokenBetween(before, assignment.current), ...brokenWithin(assignment.current)];
      });
      expect(broken).toEqual([]);
    }), { numRuns: 200 });
  });

  it('each decision is told exactly once and the version grows with what is told', () => {
    fc.assert(fc.property(interleaved, (steps) => {
      const assignment = fresh();
      const told: string[] = [];
      for (const step of steps) {
        const { version } = assignment.current;
        deliver(assignment, step);
        const facts = assignment.takeFacts();
        expect(assignment.current.version).toBe(facts.length > 0 ? version + 1 : version);
        told.push(...facts.flatMap((fact) => fact.kind === 'accepted' || fact.kind === 'declined' ? [fact.matchId] : []));
      }
      expect(new Set(told).size).toBe(told.length);
    }));
  });
});

/** What a step may not undo. */
function brokenBetween(before: Assignment['current'], after: Assignment['current']): string[] {
  return brokenOf({
    'a decision stands': [...before.candidates.values()].every((candidate) => !candidate.decision || after.candidates.get(candidate.matchId) === candidate),
    'the owner stays': before.ownerUserId === undefined || after.ownerUserId === before.ownerUserId,
    'people only join': [...before.participantUserIds].every((userId) => after.participantUserIds.has(userId)),
    'there is one engagement': before.engagement === undefined || after.engagement?.id === before.engagement.id,
  });
}

/** What holds at any time. */
function brokenWithin({ candidates, engagement, ownerUserId, participantUserIds }: Assignment['current']): string[] {
  const all = [...candidates.values()];
  const isIn = (userId: string): boolean => userId === ownerUserId || participantUserIds.has(userId);
  return brokenOf({
    'decided is who accepted or declined': all.every(({ decision, status }) => (decision !== undefined) === (status === 'accepted' || status === 'declined')),
    'who waits was not given out': all.every(({ released, status }) => status !== 'waiting' || released === undefined),
    'who was given out takes part': all.every(({ liaisonUserId, status }) => status === 'waiting' || status === 'withdrawn' || isIn(liaisonUserId)),
    'an engagement comes of an acceptance': (engagement !== undefined) === all.some(({ status }) => status === 'accepted'),
    'the owner is no participant': ownerUserId === undefined || !participantUserIds.has(ownerUserId),
  });
}

function brokenOf(rules: Readonly<Record<string, boolean>>): string[] {
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}
