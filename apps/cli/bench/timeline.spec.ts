import { perSecond, type Reached, stepsOf } from './timeline.js';

const post = { needId: 'n', sentAt: 1_000, answeredAt: 1_030 };
const written = [{ needId: 'n', eventId: 'e', at: 1_010 }];
const reached = (milestone: 'received' | 'prepared' | 'committed', at: number, eventId = 'e'): Reached => ({ eventId, milestone: `consumer.${milestone}`, at, peakKilobytes: 0 });

describe('stepsOf', () => {
  it('divides the time into steps that add up', () => {
    const steps = stepsOf([post], written, [reached('received', 1_025), reached('prepared', 1_075), reached('committed', 1_090)]);
    expect(steps).toEqual([{ sentAt: 1_000, request: 10, queue: 15, prepare: 50, apply: 15, total: 90, answered: 30, putOff: 0 }]);
  });

  it('counts waiting as preparing', () => {
    const [steps] = stepsOf([post], written, [
      reached('received', 1_020), reached('prepared', 1_025), reached('received', 1_325), reached('prepared', 1_375), reached('committed', 1_400),
    ]);
    expect(steps).toMatchObject({ queue: 10, prepare: 355, apply: 25, putOff: 1 });
  });

  it('leaves out what was not matched', () => {
    expect(stepsOf([post], [], [])).toEqual([]);
    expect(stepsOf([post], written, [reached('received', 1_020)])).toEqual([]);
  });
});

describe('perSecond', () => {
  it('counts from the first request to the last commit', () => {
    const posts = [post, { needId: 'm', sentAt: 1_200, answeredAt: 1_210 }];
    const steps = stepsOf(posts, [...written, { needId: 'm', eventId: 'f', at: 1_210 }], [
      reached('received', 1_025), reached('prepared', 1_075), reached('committed', 2_000), reached('received', 1_250, 'f'), reached('prepared', 1_300, 'f'), reached('committed', 1_400, 'f'),
    ]);
    expect(perSecond(posts, steps)).toBe(2);
  });
});
