import { Abilities } from './abilities.js';
import { asShown } from './shown-fields.js';

const abilities = new Abilities();
abilities.add({
  'GET session': 'member',
  'GET mailbox': 'anyone',
  'GET needs/:id': { company: 'organisation', liaison: { scope: 'shared', without: ['universities', 'people.departments'] }, auditor: { scope: 'shared', without: ['universities'] } },
  'GET cases': { ip_officer: { scope: 'shared', only: ['id', 'seeds'] }, admin: 'organisation', liaison: { scope: 'case', without: ['total'] } },
});

const need = { id: 1, universities: ['a'], people: [{ name: 'x', departments: ['d'] }, { name: 'y', departments: [] }] };
const one = { id: 1, seeds: [], total: 5 };
const shown = (roles: string[], route: string, answer: unknown): unknown => {
  const { shown: fields } = abilities.allowance(roles, route);
  return fields ? asShown(answer, fields) : answer;
};

describe('the matrix as rules', () => {
  it('lets in by route and role; what has no row is nobody’s', () => {
    const allowed = (roles: string[], route: string): boolean => abilities.allowance(roles, route).allowed;
    expect(allowed(['company'], 'GET needs/:id')).toBe(true);
    expect(allowed(['operator'], 'GET needs/:id')).toBe(false);
    expect(allowed(['company'], 'PATCH needs/:id')).toBe(false);
    expect(allowed(['operator', 'company'], 'GET needs/:id')).toBe(true);
    expect([allowed(['operator'], 'GET session'), allowed([], 'GET mailbox'), allowed(['admin'], 'GET nothing')]).toEqual([true, true, false]);
  });

  it('says how far it reaches, for all roles together', () => {
    expect([...abilities.allowance(['liaison', 'admin'], 'GET cases').reach].sort()).toEqual(['case', 'organisation']);
    expect([...abilities.allowance(['ip_officer'], 'GET cases').reach]).toEqual(['shared']);
    expect([...abilities.allowance(['company'], 'GET cases').reach]).toEqual([]);
  });

  it('empties what a role may not read, in lists and inside of things', () => {
    expect(shown(['liaison'], 'GET needs/:id', need)).toEqual({ id: 1, universities: [], people: [{ name: 'x', departments: [] }, { name: 'y', departments: [] }] });
    expect(shown(['auditor'], 'GET needs/:id', { items: [need], nextCursor: null })).toEqual({ items: [{ ...need, universities: [] }], nextCursor: null });
    expect(shown(['company'], 'GET needs/:id', need)).toBe(need);
    expect(shown(['liaison'], 'GET cases', one)).toEqual({ id: 1, seeds: [], total: null });
  });

  it('shows of an answer only what a role was given by name', () => {
    expect(shown(['ip_officer'], 'GET cases', { items: [one] })).toEqual({ items: [{ id: 1, seeds: [] }] });
    expect(shown(['ip_officer'], 'GET cases', 'text')).toBe('text');
  });

  it('never takes away by one role what another gives', () => {
    expect(shown(['liaison', 'company'], 'GET needs/:id', need)).toEqual(need);
    expect(shown(['liaison', 'auditor'], 'GET needs/:id', need)).toEqual({ ...need, universities: [] });
    expect(shown(['ip_officer', 'admin'], 'GET cases', one)).toEqual(one);
    expect(shown(['ip_officer', 'liaison'], 'GET cases', one)).toEqual({ ...one, total: null });
  });

  it('is asked once for each set of roles, and takes no route twice', () => {
    expect(abilities.of(['admin', 'liaison'])).toBe(abilities.of(['liaison', 'admin']));
    expect(() => abilities.add({ 'GET session': 'anyone' })).toThrow('two rows for GET session');
  });
});
