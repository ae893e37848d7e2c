import { formatYen } from './format-yen.js';
import { yen } from './money.js';

describe('formatYen', () => {
  it.each([
    [7_150_000, 'yen', '7,150,000円'],
    [7_150_000, 'thousand', '7,150千円'],
    [7_150_000, 'million', '7百万円'],
    [7_500_000, 'million', '8百万円'],
    [4_450_000_000, 'oku', '44.5億円'],
    [123_456_789_012_345, 'oku', '1,234,567.9億円'],
    [99_999_999, 'oku', '1.0億円'],
    [-4_455_000_000, 'oku', '-44.6億円'],
    [-4_000_000, 'oku', '0.0億円'],
    [-1, 'yen', '-1円'],
    [0, 'yen', '0円'],
  ] as const)('%p in %s is %s', (amount, unit, shown) => {
    expect(formatYen(yen(amount), unit, 'ja')).toBe(shown);
  });

  it('speaks English', () => {
    expect(formatYen(yen(7_150_000), 'yen', 'en')).toBe('7,150,000 yen');
    expect(formatYen(yen(7_150_000), 'thousand', 'en')).toBe('7,150 thousand yen');
    expect(formatYen(yen(4_450_000_000), 'oku', 'en')).toBe('44.5 hundred million yen');
  });

  it('shows exact yen in Japanese unless told otherwise', () => {
    expect(formatYen(yen(1_234_567))).toBe('1,234,567円');
  });
});
