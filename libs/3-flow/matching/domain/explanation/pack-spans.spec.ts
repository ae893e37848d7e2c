import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MatchText } from '../analysis/match-text.js';
import { locateTerms } from './locate-terms.js';
import { type PackedSpans, packSpans, unpackSpans } from './pack-spans.js';

const stored = (packed: PackedSpans): PackedSpans => JSON.parse(JSON.stringify(packed)) as PackedSpans;

describe('packed spans', () => {
  it('come back as they were, whatever the words', () => {
    const texts = fc.record({ title_ja: fc.string(), body_ja: fc.array(fc.constantFrom('検査データ', '__proto__ constructor', '😀', 'ﷺ と', '検査\nデータ')), body_en: fc.lorem() }, { requiredKeys: [] });
    fc.assert(fc.property(texts, (text: MatchText) => {
      const located = locateTerms(text);
      const unpacked = unpackSpans(stored(packSpans(located)));
      expect([...unpacked.keys()].sort()).toEqual([...located.keys()].sort());
      for (const [term, spans] of located) expect([unpacked.has(term), unpacked.get(term)]).toEqual([true, spans]);
      expect([unpacked.has('constructor '), unpacked.get('toString')]).toEqual([false, undefined]);
    }));
  });

  it('leave out what is no span', () => {
    expect(unpackSpans(['wing', '99 -1 0 4 0 -1 2']).get('wing')).toEqual([]);
  });
});
