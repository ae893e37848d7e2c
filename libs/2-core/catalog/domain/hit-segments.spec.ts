import fc from 'fast-check';
import { hitSegments } from './hit-segments.js';

const [start, end] = ['\u{E000}', '\u{E001}'];

describe('hit segments', () => {
  it('cut at the marks', () => {
    expect(hitSegments(`前${start}電池${end}後`, start, end)).toEqual([{ text: '前', hit: false }, { text: '電池', hit: true }, { text: '後', hit: false }]);
    expect(hitSegments('', start, end)).toEqual([]);
  });

  it('give back what was marked, in order', () => {
    const pieces = fc.array(fc.record({ text: fc.string({ minLength: 1 }), hit: fc.boolean() }));
    fc.assert(fc.property(pieces, (segments) => {
      const marked = segments.map(({ text, hit }) => (hit ? start + text + end : text)).join('');
      const cut = hitSegments(marked, start, end);
      expect(cut.map(({ text }) => text).join('')).toBe(segments.map(({ text }) => text).join(''));
      expect(cut.filter(({ hit }) => hit)).toEqual(segments.filter(({ hit }) => hit));
    }));
  });

  it('never throw on marks that do not match', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', start, end)).map((parts) => parts.join('')), (marked) => {
      expect(hitSegments(marked, start, end).every(({ text }) => text !== '' && !text.includes(start))).toBe(true);
    }));
  });
});
