import { describe, expect, it } from '@jest/globals';
import { learnSemanticBasis } from '../domain/semantics/learn-semantic-basis.js';
import type { TermLists } from '../domain/semantics/term-lists.js';
import { learnSemantics } from './learn-in-thread.js';

/** Takes some hundred milliseconds to learn. */
const documents = 2_000;
const termsOfEach = 40;
const terms = Array.from({ length: 3_000 }, (_, i) => `t${i}`);
const lists = (): TermLists => ({
  documents, terms, starts: Int32Array.from({ length: documents + 1 }, (_, i) => i * termsOfEach),
  numbers: Int32Array.from({ length: documents * termsOfEach }, (_, i) => (i * 7_919 + ((i * i) % 977)) % terms.length),
});

describe('learning meanings', () => {
  it('lets the process do other things all the while, and learns what it would have learnt itself', async () => {
    const learning = { isDone: false, turns: 0 };
    const turn = (): void => {
      learning.turns += 1;
      if (!learning.isDone) setImmediate(turn);
    };
    setImmediate(turn);
    const learnt = await learnSemantics(lists());
    learning.isDone = true;
    expect(learning.turns).toBeGreaterThan(100);
    const { vectors, idf } = learnSemanticBasis(lists());
    expect([learnt.vectors, learnt.idf]).toEqual([vectors, idf]);
  }, 60_000);
});
