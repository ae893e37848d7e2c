import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GrowingNumbers } from './growing-numbers.js';

const held = ({ numbers, length }: GrowingNumbers) => [...numbers.subarray(0, length)];

it('are in order whatever order they came in, and gone when taken away', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(2 ** 32 - 1), { maxLength: 60 }), fc.nat(60), (given, removed) => {
    const numbers = new GrowingNumbers();
    for (const number of given) numbers.insert(number);
    const [gone, left] = [given.slice(0, removed), given.slice(removed)];
    for (const number of gone) numbers.removeFrom(number);
    expect(held(numbers)).toEqual(left.sort((a, b) => a - b));
  }));
});

it('does not mind taking away what is not there', () => {
  const numbers = new GrowingNumbers();
  numbers.removeFrom(3);
  numbers.insert(2);
  numbers.removeFrom(3);
  expect(held(numbers)).toEqual([2]);
});
