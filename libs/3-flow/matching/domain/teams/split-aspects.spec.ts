import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { TermTable } from '../bilingual/term-table.js';
import { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { aspectsOf, aspectShares } from './aspect-shares.js';
import { splitAspects } from './split-aspects.js';

const split = (body: string, mustHave: string | null = null, niceToHave: string | null = null): string[] => splitAspects({ body, mustHave, niceToHave });

describe('what a need asks for', () => {
  it('stands in its lists, else in its sentences, and in what must and may be', () => {
    expect(split('次を求めます。\n1. 燃えない電池\n2. 低温で動くこと', '量産できること\n安いこと', '小さいこと')).toEqual(['量産できること', '安いこと', '小さいこと', '燃えない電池', '低温で動くこと']);
    expect(split('全固体電池を探しています。低い温度でも動くものを望みます。')).toEqual(['全固体電池を探しています。', '低い温度でも動くものを望みます。']);
    expect(split('We need 1.5 V cells. They must be cheap; small too.')).toEqual(['We need 1.5 V cells.', 'They must be cheap', 'small too.']);
    expect(split('・電池\n・電池\n① 磁石')).toEqual(['電池', '磁石']);
    expect(splitAspects({ body: null, mustHave: null, niceToHave: '' })).toEqual([]);
  });

  it('is never an error, never empty and never said twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (body, mustHave) => {
      const aspects = split(body, mustHave);
      expect(new Set(aspects).size).toBe(aspects.length);
      for (const aspect of aspects) expect(aspect.trim()).not.toBe('');
    }));
  });
});

describe('how much of it a seed answers', () => {
  const seeds = [['battery', '全固体電池の硫化物電解質'], ['rice', '高温に強い米の品種改良']].map(([id = '', text]) => analyseDocument(id, { body_ja: text }));
  const statistics = CorpusStatistics.of(seeds);
  const packed = seeds.map((seed) => statistics.vocabulary.pack(seed));

  it('is the share of its words, by weight', () => {
    const aspects = aspectsOf(['硫化物電解質の電池', '高温に強い米', '😀'], statistics);
    expect(aspects).toHaveLength(2);
    const [battery, rice] = packed.map(aspectShares(aspects));
    expect(battery?.[0]).toBeGreaterThan(0.9);
    expect(rice?.[1]).toBeGreaterThan(0.9);
    expect([battery?.[1], rice?.[0]].every((share) => (share ?? 1) < 0.4)).toBe(true);
  });

  it('is counted in the other language too, as far as that can be translated', () => {
    const english = [['battery', 'Sulfide electrolytes for batteries'], ['rice', 'Rice that stands heat']].map(([id = '', text]) => analyseDocument(id, { body_en: text }));
    const both = CorpusStatistics.of([...seeds, ...english]);
    const table: TermTable = new Map([
      ['硫化物', [{ term: 'sulfid', probability: 0.9 }]], ['電解質', [{ term: 'electrolyt', probability: 0.8 }]], ['電池', [{ term: 'batteri', probability: 0.9 }]],
      ['高温', [{ term: 'heat', probability: 0.9 }]],
    ]);
    const texts = ['硫化物電解質の電池', '高温に強い米の品種改良'];
    const [battery = [], rice = []] = english.map((seed) => aspectShares(aspectsOf(texts, both, table))(both.vocabulary.pack(seed)));
    expect(battery[0]).toBeGreaterThan(0.4);
    expect(battery[0]).toBeLessThanOrEqual(1);
    // One word of four is known: the seed has it, and is not taken to answer the four.
    expect(rice[1]).toBeGreaterThan(0);
    expect(rice[1]).toBeLessThan(0.4);
    const unlearnt = aspectShares(aspectsOf(texts, both));
    expect(english.flatMap((seed) => unlearnt(both.vocabulary.pack(seed)))).toEqual([0, 0, 0, 0]);
  });

  it('is asked for eight aspects at most, in the order of the text', () => {
    const texts = Array.from({ length: 12 }, (_, index) => `硫化物 電解質 電池 第${index}号`);
    const aspects = aspectsOf(texts, statistics);
    expect(aspects).toHaveLength(8);
    expect(aspects.map(({ text }) => texts.indexOf(text))).toEqual(aspects.map(({ text }) => texts.indexOf(text)).sort((a, b) => a - b));
  });
});
