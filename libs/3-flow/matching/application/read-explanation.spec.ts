import type { Need, Seed } from '@musubi/catalog';
import { locateTerms } from '../domain/explanation/locate-terms.js';
import type { Match } from '../public/match.js';
import { textOfNeed, textOfSeed } from './describe-document.js';
import { readExplanation } from './read-explanation.js';

const need = { version: 1, titleJa: '燃えない電池', bodyJa: '可燃性の電解液を使わずに済ませたい。', keywords: [] } as unknown as Need;
const seed = { version: 3, titleJa: '硫化物系の固体電解質', bodyJa: '電解液の要らない電池を作る。', keywords: [] } as unknown as Seed;
const term = '電池';
const match = {
  needVersion: 1, seedVersion: 3,
  explanation: {
    meetingWords: [{ term, word: '電池', weight: 0.2, need: locateTerms(textOfNeed(need)).get(term) ?? [], seed: locateTerms(textOfSeed(seed)).get(term) ?? [] }],
    facets: {}, decision: { outcome: 'declined', of: 'seed', month: '2026-05' },
  },
} as unknown as Match;

describe('readExplanation', () => {
  it('quotes both texts and says so in both languages', () => {
    const { sentences, phrases, meetingWords } = readExplanation(match, need, seed, 'company');
    expect(phrases).toEqual({ need: '燃えない電池', seed: '電解液の要らない電池を作る' });
    expect(sentences.ja[0]).toBe('御社の『燃えない電池』に対し、本研究は『電解液の要らない電池を作る』を扱います。');
    expect(sentences.en[0]).toContain('this research brings “電解液の要らない電池を作る”');
    expect(meetingWords[0]?.seedWord).toBe('電池');
  });

  it('quotes nothing of a text that the reader may not see', () => {
    const hidden = readExplanation(match, need, undefined, 'company');
    expect([hidden.phrases, hidden.sentences.ja, hidden.meetingWords[0]?.seed]).toEqual([{ need: null, seed: null }, [], []]);
  });

  it('looks for the words again where a text has changed', () => {
    const changed = { ...seed, version: 4, bodyJa: 'これは新しい文。電池の寿命を伸ばす。' } as Seed;
    expect(readExplanation(match, need, changed, 'university').phrases.seed).toBe('電池の寿命を伸ばす');
  });

  it('tells a university what it passed over before, and no company', () => {
    expect(readExplanation(match, need, seed, 'university').sentences.ja.at(-1)).toContain('見送られて');
    expect(readExplanation(match, need, seed, 'company').decision).toBeNull();
  });
});
