import { idOf, isUuid, newId, type Id } from './ids.js';

describe('ids', () => {
  it('makes UUIDv7 in ascending order', () => {
    const made = Array.from({ length: 5_000 }, () => newId<'Need'>());
    expect(made.every(isUuid)).toBe(true);
    expect(made.every((id) => id[14] === '7')).toBe(true);
    expect([...made].sort()).toEqual(made);
  });

  it('carries the present time', () => {
    const before = Date.now();
    const milliseconds = Number.parseInt(newId<'Need'>().replace('-', '').slice(0, 12), 16);
    expect(Math.abs(milliseconds - before)).toBeLessThan(5_000);
  });

  it.each([
    ['0190163d-8694-739b-aea5-966c26f8ad90', true],
    ['0190163D-8694-739B-AEA5-966C26F8AD90', true],
    ['0190163d8694739baea5966c26f8ad90', false],
    ['0190163d-8694-739b-cea5-966c26f8ad90', false],
    ['00000000-0000-0000-0000-000000000000', false],
    ['0190163d-8694-739b-aea5-966c26f8ad90\n', false],
    ['', false],
    [null, false],
    [42, false],
  ])('isUuid(%p) is %p', (value, expected) => {
    expect(isUuid(value)).toBe(expected);
  });

  it('reads an id in lower case and throws on anything else', () => {
    expect(idOf<'Need'>('0190163D-8694-739B-AEA5-966C26F8AD90')).toBe('0190163d-8694-739b-aea5-966c26f8ad90');
    expect(() => idOf<'Need'>('1')).toThrow(TypeError);
  });

  it('keeps kinds apart at compile time', () => {
    const need: Id<'Need'> = newId<'Need'>();
    // @ts-expect-error a need's id is no seed's id
    const seed: Id<'Seed'> = need;
    expect(seed).toBe(need);
  });
});
