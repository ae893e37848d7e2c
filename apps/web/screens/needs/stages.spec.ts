import { describe, expect, it } from '@jest/globals';
import type { Progress } from '../../api/types';
import { stagesReached } from './stages';

const university = (steps: Progress['universities'][number]['steps']): Progress['universities'][number] => ({
  university: null, stage: 'matched', steps, readInWeek: null, liaison: null, engagementId: null, accepted: [], declines: [],
});

describe('the stages of a need', () => {
  it('are reached when the first university reaches them', () => {
    const reached = stagesReached({
      needId: 'n', postedAt: '2026-04-01T00:00:00Z',
      universities: [
        university([{ kind: 'posted', at: '2026-04-01T00:00:00Z' }, { kind: 'matched', at: '2026-04-03T00:00:00Z' }]),
        university([{ kind: 'matched', at: '2026-04-02T00:00:00Z' }, { kind: 'engagement', at: '2026-04-05T00:00:00Z' }]),
      ],
    }, []);
    expect([...reached]).toEqual([['posted', '2026-04-01T00:00:00Z'], ['matched', '2026-04-02T00:00:00Z'], ['engagement', '2026-04-05T00:00:00Z']]);
  });

  it('end with a contract', () => {
    expect(stagesReached(undefined, [{ signingDate: '2026-05-01', signedAt: null }]).get('contract')).toBe('2026-05-01');
  });
});
