import { describe, expect, it } from '@jest/globals';
import { type AskingPair, knownOfPair, type RecordedContract, type RecordedDecision } from './known-pair.js';

const pair: AskingPair = { needId: 'now', companyId: 'c', companySize: 'small', seedId: 's', departmentId: 'd', researcher: 'r' };
const contract: RecordedContract = { needId: 'before', companyId: 'c', seedId: 's2', departmentId: 'd', researcher: 'r2' };
const decision: RecordedDecision = { needId: 'before', seedId: 's2', companySize: 'small', outcome: 'contracted', month: '2026-05', needTerms: new Set(['鉄道']) };
const workOf = (changes: Partial<RecordedContract>, asking = pair) => knownOfPair(asking, [], [{ ...contract, ...changes }]).record.pastWork;
const sizesOf = (changes: Partial<RecordedDecision>) => knownOfPair(pair, [{ ...decision, ...changes }], []).record.departmentWorkedWith;

describe('knownOfPair', () => {
  it('knows work with the researcher, by the person or the same seed, before work with the department', () => {
    expect(workOf({})).toBe('department');
    expect(workOf({ researcher: 'r', departmentId: 'another' })).toBe('researcher');
    expect(workOf({ seedId: 's' })).toBe('researcher');
  });

  it.each([
    ['another company', { companyId: 'other' }, pair], ['companies that stay unnamed', { companyId: null }, { ...pair, companyId: null }],
    ['another department without a researcher', { departmentId: 'x', researcher: null }, { ...pair, researcher: null }], ['this very need', { needId: 'now' }, pair],
  ])('takes no contract for past work: %s', (_, changes, asking) => {
    expect(workOf(changes, asking)).toBeNull();
  });

  it('knows the sizes of company that the department took up, and no others', () => {
    expect(sizesOf({ companySize: 'large', outcome: 'accepted' })).toEqual(['large']);
    expect(sizesOf({ outcome: 'declined' })).toBeNull();
    expect(sizesOf({ companySize: null })).toBeNull();
    expect(sizesOf({ needId: 'now' })).toBeNull();
  });

  it('hands on what the department decided on other needs, and says whether it was on this seed', () => {
    const { decided } = knownOfPair(pair, [decision, { ...decision, seedId: 's', outcome: 'declined' }, { ...decision, needId: 'now' }], []);
    expect(decided.map(({ of, outcome }) => [of, outcome])).toEqual([['department', 'contracted'], ['seed', 'declined']]);
  });
});
