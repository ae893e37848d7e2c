import { fixedClock } from './clock.js';
import { uuidV7Generator } from './uuid-v7.js';

const allOnes = (bytes: Uint8Array): void => void bytes.fill(0xff);
const allZeros = (bytes: Uint8Array): void => void bytes.fill(0);

describe('uuidV7Generator', () => {
  it('lays out the instant of the example in RFC 9562, appendix A.6', () => {
    const next = uuidV7Generator(fixedClock(new Date(0x017f22e279b0)), allZeros);
    expect(next()).toBe('017f22e2-79b0-7000-8000-000000000000');
  });

  it('keeps version and variant whatever the random bits are', () => {
    const next = uuidV7Generator(fixedClock(new Date(0)), allOnes);
    expect(next()).toBe('00000000-0000-77ff-bfff-ffffffffffff');
  });

  it('keeps the order within one millisecond, beyond what the counter holds', () => {
    const next = uuidV7Generator(fixedClock(new Date('2021-04-01T00:00:00Z')), (bytes) => {
      globalThis.crypto.getRandomValues(bytes);
    });
    const made = Array.from({ length: 10_000 }, next);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('keeps the order when the clock steps back', () => {
    const instants = [2_000, 1_000, 1_001, 2_001].map((ms) => new Date(ms));
    const next = uuidV7Generator({ now: () => instants.shift() ?? new Date(2_001) }, allZeros);
    const made = [next(), next(), next(), next()];
    expect([...made].sort()).toEqual(made);
    expect(made[3]?.startsWith('00000000-07d1-7')).toBe(true);
  });
});
