import { yen } from '@musubi/kernel';
import { approvalMissing, approvedUpTo, decidableBy, type ApprovalStep } from './two-person-approval.js';

const step = (kind: ApprovalStep['kind'], amount: number, more: Partial<ApprovalStep> = {}): ApprovalStep => (
  { id: `${kind}${amount}`, kind, askedId: kind === 'asked' ? null : `asked${amount}`, amount: yen(amount), note: null, madeAt: '2026-04-01T00:00:00.000Z', madeBy: 'asker', ...more });

describe('two persons', () => {
  it.each([
    ['no threshold', 9_000, null, [], undefined],
    ['up to it', 1_000, 1_000, [], undefined],
    ['above it', 1_001, 1_000, [], 'contract.approval_missing'],
    ['above it and only asked', 1_001, 1_000, [step('asked', 1_001)], 'contract.approval_missing'],
    ['above it and refused', 1_001, 1_000, [step('refused', 1_001)], 'contract.approval_missing'],
    ['above it and approved', 1_001, 1_000, [step('approved', 1_001)], undefined],
    ['above what was approved', 1_002, 1_000, [step('approved', 1_001)], 'contract.approval_missing'],
  ])('are asked for: %s', (_, total, threshold, steps, code) => {
    expect(approvalMissing(yen(total), threshold === null ? null : yen(threshold), steps)?.code).toBe(code);
  });

  it('approve up to the largest sum', () => {
    expect([approvedUpTo([]), approvedUpTo([step('approved', 5), step('approved', 3), step('asked', 9)])]).toEqual([0, 5]);
  });

  it('are two: neither who asked nor who drafted decides, and nobody twice', () => {
    const asked = step('asked', 1_001);
    const codeFor = (userId: string, steps: readonly ApprovalStep[] = [asked]): string => {
      const may = decidableBy(userId, 'asked1001', steps, 'drafter');
      return may.ok ? 'ok' : may.error.code;
    };
    expect(['asker', 'drafter', 'other'].map((userId) => codeFor(userId))).toEqual(['approval.same_person', 'approval.same_person', 'ok']);
    expect(codeFor('other', [asked, step('refused', 1_001)])).toBe('approval.decided');
    expect(codeFor('other', [])).toBe('approval.not_found');
  });
});
