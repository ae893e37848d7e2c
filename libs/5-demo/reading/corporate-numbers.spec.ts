import { parseCorporateNumber } from '@musubi/kernel';
import { fictionalCorporateNumber } from './corporate-numbers.js';

describe('fictionalCorporateNumber', () => {
  it('makes valid and different numbers', () => {
    const numbers = Array.from({ length: 30 }, (_, place) => fictionalCorporateNumber(place));
    for (const number of numbers) expect(parseCorporateNumber(number)).toEqual({ ok: true, value: number });
    expect(new Set(numbers).size).toBe(30);
  });
});
