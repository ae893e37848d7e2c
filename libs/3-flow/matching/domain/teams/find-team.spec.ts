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

  it('answers as much as any set of four can, with as few, whom no other such set outdoes', () => {
    const sets = (all: readonly TeamCandidate[]): TeamCandidate[][] => all.reduce<TeamCandidate[][]>((before, one) => [...before, ...before.map((set) => [...set, one])], [[]])
      .filter((set) => set.length > 1 && set.length <= 4 && new Set(set.map(({ departmentId }) => departmentId)).size === set.length);
    const worth = (set: readonly TeamCandidate[]): readonly number[] => [
      new Set(set.flatMap(({ shares }) => shares.flatMap((share, aspect) => (share >= 0.4 ? [aspect] : [])))).size, -set.length, Number(set.reduce((sum, { score }) => sum + score, 0).toFixed(6))];
    const compare = (a: readonly number[], b: readonly number[]): number => a.map((value, place) => value - (b[place] ?? 0)).find((difference) => difference !== 0) ?? 0;
    fc.assert(fc.property(candidates.map((all) => all.slice(0, 9)), (all) => {
      const team = findTeam(all);
      if (!team) return;
      const found = worth(all.filter(({ id }) => team.some((member) => member.id === id)));
      for (const set of sets(all)) expect(compare(worth(set), found)).toBeLessThanOrEqual(0);
    }));
  });

  it('is found among more than can be compared set by set', () => {
    const shares = (aspect: number): number[] => Array.from({ length: 8 }, (_, place) => (place === aspect ? 0.9 : 0));
    const many = Array.from({ length: 36 }, (_, i): TeamCandidate => ({ id: String(i).padStart(2, '0'), departmentId: `d${i}`, score: 0.5 - i / 100, shares: shares(i % 2) }));
    expect(findTeam([...many, { id: 'x', departmentId: 'x', score: 0.1, shares: shares(7) }])).toEqual([{ id: '00', covers: [0] }, { id: '01', covers: [1] }, { id: 'x', covers: [7] }]);
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
