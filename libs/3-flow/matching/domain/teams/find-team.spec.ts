import fc from 'fast-check';
import { findTeam, type TeamCandidate } from './find-team.js';

const candidates = fc.uniqueArray(fc.record({
  id: fc.uuid(), departmentId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), score: fc.constantFrom(0.1, 0.2, 0.3),
  shares: fc.array(fc.constantFrom(0, 0, 0.2, 0.4, 0.9), { minLength: 5, maxLength: 5 }),
}), { selector: ({ id }) => id, maxLength: 12 });

const covered = (of: readonly { readonly covers: readonly number[] }[]): number => new Set(of.flatMap(({ covers }) => covers)).size;

describe('a team', () => {
  it('covers what it claims, more than any single seed, by seeds of different departments', () => {
    fc.assert(fc.property(candidates, (all) => {
      const team = findTeam(all);
      if (!team) return;
      const byId = new Map(all.map((candidate) => [candidate.id, candidate]));
      const departments = team.map(({ id }) => byId.get(id)?.departmentId);
      expect(new Set(departments).size).toBe(team.length);
      for (const { id, covers } of team) for (const aspect of covers) expect(byId.get(id)?.shares[aspect]).toBeGreaterThanOrEqual(0.4);
      const alone = Math.max(...all.map(({ shares }) => shares.filter((share) => share >= 0.4).length));
      expect(covered(team)).toBeGreaterThan(alone);
    }));
  });

  it('can leave out no member', () => {
    fc.assert(fc.property(candidates, (all) => {
      const team = findTeam(all) ?? [];
      for (const member of team) expect(covered(team.filter((other) => other !== member))).toBeLessThan(covered(team));
    }));
  });

  it('is the same whatever the order of the seeds', () => {
    fc.assert(fc.property(candidates.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))), ([all, shuffled]) => {
      expect(findTeam(shuffled)).toEqual(findTeam(all));
    }));
  });

  it('is there whenever two departments answer more than one seed does', () => {
    const seed = (id: string, departmentId: string, ...shares: number[]): TeamCandidate => ({ id, departmentId, score: 0.2, shares });
    const battery = seed('battery', 'engineering', 0.9, 0.1);
    const rice = seed('rice', 'agriculture', 0, 0.5);
    expect(findTeam([battery, rice])).toEqual([{ id: 'battery', covers: [0] }, { id: 'rice', covers: [1] }]);
    expect(findTeam([battery, { ...rice, departmentId: 'engineering' }])).toBeUndefined();
    expect(findTeam([battery, rice, seed('both', 'science', 0.5, 0.5)])).toBeUndefined();
    expect(findTeam([])).toBeUndefined();
  });
});
