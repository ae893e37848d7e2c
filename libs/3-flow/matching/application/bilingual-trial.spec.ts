import { describe, expect, it } from '@jest/globals';
import { learnFolds, makeBilingualTrial, textIn } from './bilingual-trial.js';

const words = [['電池', 'battery'], ['溶接', 'welding'], ['橋梁', 'bridge'], ['津波', 'tsunami'], ['酵母', 'yeast']] as const;
const seeds = words.flatMap(([japanese, english], i) => words.slice(i + 1).map(([otherJapanese, otherEnglish], k) => ({
  id: `s${i}${k}`, text: { title_ja: `${japanese}と${otherJapanese}`, title_en: `${otherEnglish} and ${english}`, keywords: [japanese, english] },
})));
/** The only seeds with the word are the right ones. */
const own = ['a', 'b'].map((id) => ({ id, text: { title_ja: '方言', title_en: 'dialect', keywords: [] } }));
const needs = [{ id: 'n', expected: ['a', 'b'], text: { title_ja: '方言の記録', title_en: 'Records of dialects', keywords: ['方言', 'speech'] } }];

describe('a bilingual trial', () => {
  it('asks in one language and has the right seeds in the other only', () => {
    const trial = makeBilingualTrial([...seeds, ...own], needs, [], 'ja', 'en');
    expect(trial.questions[0]?.text).toEqual({ title_ja: '方言の記録', body_ja: undefined, keywords: ['方言'] });
    expect(trial.seeds.find(({ id }) => id === 'a')?.terms).toMatchObject({ title_ja: [], title_en: ['dialect'] });
    expect(trial.seeds.find(({ id }) => id === 's00')?.terms.title_ja.length).toBeGreaterThan(0);
  });

  it('has every seed as it is where no language is chosen', () => {
    const trial = makeBilingualTrial(own, needs, [], 'en');
    expect(trial.seeds.find(({ id }) => id === 'a')?.terms).toMatchObject({ title_ja: ['方言'], title_en: ['dialect'] });
  });

  it('learns nothing from the right seeds of the asked need', () => {
    const tables = learnFolds([...seeds, ...own], needs);
    const { questions } = makeBilingualTrial([...seeds, ...own], needs, tables, 'ja', 'en');
    expect(questions[0]?.table.has('方言')).toBe(false);
    expect(questions[0]?.table.get('津波')?.[0]?.term).toBe('tsunami');
    expect(tables[1]?.get('方言')?.[0]?.term).toBe('dialect');
  });

  it('takes a keyword without Japanese for English', () => {
    expect(textIn({ keywords: ['MRAM', '磁気', 'X線'] }, 'en').keywords).toEqual(['MRAM']);
  });
});
