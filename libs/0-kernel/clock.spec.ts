import { fixedClock, systemClock } from './clock.js';

describe('clock', () => {
  it('stands still when fixed, whatever a caller does to the date it got', () => {
    const instant = new Date('2021-04-01T00:00:00+09:00');
    const clock = fixedClock(instant);
    clock.now().setFullYear(1999);
    instant.setFullYear(1999);
    expect(clock.now().toISOString()).toBe('2021-03-31T15:00:00.000Z');
  });

  it('follows the machine otherwise', () => {
    const before = Date.now();
    expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before);
  });
});
