import { describe, expect, it } from '@jest/globals';
import { PlainBm25 } from './plain-bm25.js';

describe('PlainBm25', () => {
  const bm25 = new PlainBm25();
  bm25.add('b', ['wing', 'heat']);
  bm25.add('a', ['wing', 'heat']);
  bm25.add('c', ['wing', 'wing', 'wing', 'heat', 'air', 'flow']);
  bm25.add('d', ['rice']);

  it('ranks by BM25, ties by id, without what shares no term', () => {
    expect(bm25.rank(['heat'], 10)).toEqual(['a', 'b', 'c']);
    expect(bm25.rank(['wing', 'air'], 2)).toEqual(['c', 'a']);
    expect(bm25.rank(['zebra'], 10)).toEqual([]);
    expect(bm25.rank([], 10)).toEqual([]);
  });

  it('ranks the same when terms that nobody asks for are left out', () => {
    const short = new PlainBm25();
    short.add('long', ['wing'], 6);
    short.add('brief', ['wing'], 2);
    expect(short.rank(['wing'], 10)).toEqual(['brief', 'long']);
  });

  it('prefers the rare term', () => expect(bm25.rank(['rice', 'wing'], 1)).toEqual(['d']));
});
