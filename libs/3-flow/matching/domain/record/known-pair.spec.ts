import { describe, expect, it } from '@jest/globals';
import { type AskingPair, knownOfPair, type RecordedDecision } from './known-pair.js';

const pair: AskingPair = { needId: 'now', companyId: 'c', companySize: 'small', seedId: 's', departmentId: 'd', researcher: 'r' };
const past: RecordedDecision = { ...pair, needId: 'before', seedId: 's2', researcher: 'r2', outcome: 'contracted', month: '2026-05', needTerms: new Set(['鉄道']) };
const record = (changes: Partial<RecordedDecision>, asking = pair) => knownOfPair(asking, [{ ...past, ...changes }]).record;

describe('knownOfPair', () => {
  it('knows work with the researcher, by the account or the same seed, before work with the department', () => {
    expect(record({})).toEqual({ companySize: 'small', departmentWorkedWith: ['small'], pastWork: 'department' });
    expect(record({ researcher: 'r', departmentId: 'another' }).pastWork).toBe('researcher');
    expect(record({ seedId: 's' }).pastWork).toBe('researcher');
  });

  it.each([
    ['another company', { companyId: 'other' }, pair], ['what was only taken up', { outcome: 'accepted' as const }, pair],
    ['companies that stay unnamed', { companyId: null }, { ...pair, companyId: null }], ['another department without a researcher', { departmentId: 'x', researcher: null }, { ...pair, researcher: null }],
  ])('takes no contract for past work: %s', (_, changes, asking) => {
    expect(record(changes, asking).pastWork).toBeNull();
  });

  it('knows the sizes of company that the department took up, and no others', () => {
    expect(record({ companyId: 'other', companySize: 'large', outcome: 'accepted' }).departmentWorkedWith).toEqual(['large']);
    expect(record({ outcome: 'declined' }).departmentWorkedWith).toBeNull();
    expect(record({ companySize: null }).departmentWorkedWith).toBeNull();
    expect(record({ departmentId: 'another' }).departmentWorkedWith).toBeNull();
  });

  it('hands on what the department decided, and says whether it was on this seed', () => {
    const { decided } = knownOfPair(pair, [past, { ...past, seedId: 's', outcome: 'declined' }, { ...past, departmentId: 'another' }]);
    expect(decided.map(({ of, outcome }) => [of, outcome])).toEqual([['department', 'contracted'], ['seed', 'declined']]);
  });

  it('lets what was decided on this very need say nothing', () => {
    expect(knownOfPair(pair, [{ ...past, needId: 'now' }])).toEqual({ record: { companySize: 'small', departmentWorkedWith: null, pastWork: null }, decided: [] });
  });
});
