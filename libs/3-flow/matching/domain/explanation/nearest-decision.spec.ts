import { type DecidedBefore, nearestDecision } from './nearest-decision.js';

const shares = new Map([['電解質', 0.4], ['電池', 0.3], ['発火', 0.3]]);
const decided = (terms: string[], more: Partial<DecidedBefore> = {}): DecidedBefore =>
  ({ needTerms: new Set(terms), outcome: 'accepted', of: 'department', month: '2026-05', ...more });

describe('the past decision', () => {
  it('is that on the need most like this one, and tells nothing of it', () => {
    expect(nearestDecision(shares, [decided(['電池', '発火'], { outcome: 'declined' }), decided(['電解質', '電池'])])).toEqual({ outcome: 'accepted', of: 'department', month: '2026-05' });
  });

  it('is none where no need was like it', () => {
    expect(nearestDecision(shares, [decided(['電池']), decided([])])).toBeNull();
    expect(nearestDecision(new Map(), [decided(['電池'])])).toBeNull();
  });

  it('is rather that on the same seed, and of two equal ones the newer', () => {
    expect(nearestDecision(shares, [decided(['電解質', '電池']), decided(['電池', '発火'], { of: 'seed', month: '2026-01' })])?.of).toBe('seed');
    expect(nearestDecision(shares, [decided(['電池', '発火']), decided(['電池', '発火'], { month: '2026-09' })])?.month).toBe('2026-09');
  });
});
