import { describe, expect, it } from '@jest/globals';
import { analyseDocument, termFrequencies } from './analyse-document.js';

describe('analyseDocument', () => {
  it('keeps the terms of each field in order', () => {
    const { terms } = analyseDocument('1', { title_en: 'Heat in wings', body_ja: '磁気浮上', keywords: ['X線', 'wing'] });
    expect(terms).toEqual({
      title_ja: [], title_en: ['heat', 'wing'], body_ja: ['磁気', '浮上'], body_en: [], keywords: ['x', '線', 'wing'], field: [],
    });
  });

  it('takes missing, empty and absent texts alike', () => {
    const empty = analyseDocument('1', {});
    expect(analyseDocument('1', { title_ja: null, body_en: undefined, title_en: '', keywords: [] })).toEqual(empty);
    expect(termFrequencies(empty).size).toBe(0);
  });

  it('collects the chunks that bigrams are made from over all fields', () => {
    expect(analyseDocument('1', { title_ja: '磁気、浮上', keywords: ['Ｘ線', 'wing'] }).chunks).toEqual(['磁気', '浮上', 'x線']);
  });

  it('counts terms over all fields', () => {
    const counts = termFrequencies(analyseDocument('1', { title_en: 'wing', body_en: 'wings and a wing', keywords: ['heat'] }));
    expect([...counts]).toEqual([['wing', 3], ['heat', 1]]);
  });
});
