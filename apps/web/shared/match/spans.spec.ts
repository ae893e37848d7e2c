import { describe, expect, it } from '@jest/globals';
import { cutBySpans, mergeSpans } from './spans';

describe('spans', () => {
  it('joins what overlaps or touches and keeps the order', () => {
    expect(mergeSpans([{ start: 4, end: 6 }, { start: 0, end: 2 }, { start: 2, end: 3 }, { start: 5, end: 8 }], 10)).toEqual([{ start: 0, end: 3 }, { start: 4, end: 8 }]);
  });

  it('cuts off what lies outside the text', () => {
    expect(mergeSpans([{ start: 2, end: 9 }, { start: 7, end: 9 }, { start: -1, end: 2 }], 4)).toEqual([{ start: 2, end: 4 }]);
  });

  it('gives the whole text back in pieces', () => {
    const pieces = cutBySpans('全固体電池の界面', [{ start: 0, end: 5 }, { start: 6, end: 8 }]);
    expect(pieces).toEqual([{ text: '全固体電池', marked: true }, { text: 'の', marked: false }, { text: '界面', marked: true }]);
    expect(pieces.map(({ text }) => text).join('')).toBe('全固体電池の界面');
  });
});
