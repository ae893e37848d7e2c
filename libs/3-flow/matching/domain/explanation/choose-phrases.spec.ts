import fc from 'fast-check';
import { analyseText } from '../analysis/analyse-text.js';
import type { MatchText } from '../analysis/match-text.js';
import { choosePhrases } from './choose-phrases.js';
import type { MeetingWord } from './explanation.js';
import { locateTerms } from './locate-terms.js';

/** Words that meet wherever either text has them. */
function meeting(weights: Readonly<Record<string, number>>, need: MatchText, seed: MatchText): MeetingWord[] {
  const [inNeed, inSeed] = [locateTerms(need), locateTerms(seed)];
  return Object.entries(weights).map(([word, weight]) => {
    const term = analyseText(word)[0]?.term ?? word;
    return { term, word, weight, translation: false, need: inNeed.get(term) ?? [], seed: inSeed.get(term) ?? [] };
  });
}

const need = { title_ja: '次期の二輪', body_ja: ['次期の電動二輪を検討している。可燃性の電解液を使わずに、軽い電池を作りたい。', '', '寿命が長いこと'] };
const seed = { title_ja: '硫化物系固体電解質', body_ja: '充電は速い。可燃性の電解液に代わる固体を合成する。' };

describe('choosePhrases', () => {
  it('quotes the clauses in which the most weight meets', () => {
    const words = meeting({ 検討: 0.05, 可燃性: 0.2, 電解液: 0.1 }, need, seed);
    expect(choosePhrases(words, need, seed)).toEqual({ need: '可燃性の電解液を使わずに', seed: '可燃性の電解液に代わる固体を合成する' });
  });

  it('lets the seed answer what is quoted of the need', () => {
    const words = meeting({ 寿命: 0.3, 充電: 0.15, 電池: 0.1 }, need, { body_ja: '充電が速い電池、寿命を伸ばす' });
    expect(choosePhrases(words, need, { body_ja: '充電が速い電池、寿命を伸ばす' })).toEqual({ need: '寿命が長いこと', seed: '寿命を伸ばす' });
  });

  it('quotes the titles when no word meets, and nothing of a side without text', () => {
    expect(choosePhrases([], need, seed)).toEqual({ need: '次期の二輪', seed: '硫化物系固体電解質' });
    expect(choosePhrases([], need, {})).toEqual({ need: '次期の二輪', seed: null });
  });

  it('cuts a long clause around its first word', () => {
    const long = { body_ja: `${'前置き'.repeat(30)}電解液` };
    const quoted = choosePhrases(meeting({ 電解液: 0.3 }, long, {}), long, {}).need;
    expect(quoted).toMatch(/^….*電解液$/u);
    expect(quoted?.length).toBeLessThanOrEqual(44);
  });

  it('cuts English between words, and not at the point of a number', () => {
    const long = { body_en: `At 3.5 V ${'we have been looking for a long time at '.repeat(5)}solid electrolytes that last. Then more.` };
    const quoted = choosePhrases(meeting({ electrolytes: 0.3 }, long, {}), long, {}).need ?? '';
    expect(quoted).toMatch(/solid electrolytes that last$/u);
    expect(quoted.slice(1).split(' ').every((word) => long.body_en.split(/[ .]+/u).includes(word))).toBe(true);
  });

  it('never throws, and never cuts a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.lorem(), (one, other) => {
      const texts: MatchText = { body_ja: one, body_en: other };
      const words = meeting({ [one.slice(0, 4)]: 0.2, [other.split(' ')[0] ?? '']: 0.1 }, texts, texts);
      const { need: quoted } = choosePhrases(words, texts, texts);
      expect(quoted ?? '').not.toMatch(/\p{Surrogate}/u);
    }));
  });
});
