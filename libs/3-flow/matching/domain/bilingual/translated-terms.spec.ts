import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { locateTerms } from '../explanation/locate-terms.js';
import { DEFAULT_MODEL } from '../scoring/default-model.js';
import { profileNeed } from '../scoring/need-profile.js';
import { seedCalls } from '../scoring/seed-calls.js';
import { scorePair, scoreSeeds } from '../scoring/score-seeds.js';
import { Corpus } from '../statistics/corpus.js';
import { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { TermTable } from './term-table.js';
import { translatable, translationsMet } from './translations-met.js';

const table: TermTable = new Map([
  ['磁気', [{ term: 'magnet', probability: 0.9 }]], ['浮上', [{ term: 'levit', probability: 0.8 }, { term: 'float', probability: 0.2 }]],
  ['magnet', [{ term: '磁気', probability: 0.9 }]], ['levit', [{ term: '浮上', probability: 0.8 }]], ['鉄道', [{ term: 'railway', probability: 0.7 }]],
]);
const texts: Record<string, MatchText> = {
  english: { title_en: 'Magnetic levitation', body_en: 'Control of trains by magnets.' },
  japanese: { title_ja: '磁気浮上', body_ja: '磁石で列車を制御する。' },
  rice: { title_ja: '米の品種', body_en: 'Rice that stands heat.' },
};
const statistics = CorpusStatistics.of(Object.entries(texts).map(([id, text]) => analyseDocument(id, text)));
const { vocabulary } = statistics;
const profile = (need: MatchText, of: TermTable) => profileNeed(vocabulary.pack(analyseDocument('need', need)), statistics, null, of);
const score = (need: MatchText, seed: string, of = table) =>
  scorePair(profile(need, of), { document: vocabulary.pack(analyseDocument(seed, texts[seed] ?? {})), vector: null, place: -1 }, statistics, DEFAULT_MODEL).score;

describe('a need in one language', () => {
  it.each([[{ title_ja: '磁気浮上の鉄道' }, 'english'], [{ body_en: 'levitation by magnets' }, 'japanese']])('%j finds %s', (need, seed) => {
    expect(score(need, seed, new Map())).toBe(0);
    expect(score(need, seed)).toBeGreaterThan(0.1);
    expect(score(need, 'rice')).toBe(0);
  });

  it('prefers translations that stand together, and surer ones', () => {
    const [near, far] = ['magnet levit rice heat', 'magnet rice heat control levit'].map((body_en) => scorePair(
      profile({ title_ja: '磁気浮上' }, table), { document: vocabulary.pack(analyseDocument('s', { body_en })), vector: null, place: -1 }, statistics, DEFAULT_MODEL).score);
    expect(near).toBeGreaterThan(far ?? 1);
  });

  it('keeps acronyms as they are', () => {
    const need = profile({ title_ja: '磁気のRICE' }, table).views[1];
    expect([...need?.terms.weights.keys() ?? []].map((term) => vocabulary.term(term)).sort()).toEqual(['magnet', 'rice']);
  });

  it('is scored as before where nothing was learnt, nothing can be translated, or it says both itself', () => {
    for (const need of [{ title_ja: '米の品種' }, { title_ja: '磁気浮上', title_en: 'Magnetic levitation' }, {}]) {
      expect(profile(need, table)).toEqual(profile(need, new Map()));
    }
    expect(profile({ title_ja: '磁気浮上' }, new Map()).views).toHaveLength(1);
  });

  it('finds what is in its own language as it did before a table was learnt, whatever else that says in the other', () => {
    const text = fc.array(fc.constantFrom('磁気', '浮上', '鉄道', '米', ' magnets ', ' levitation ', ' rice ', '。')).map((parts) => parts.join(''));
    const seeds = fc.array(fc.record({ title_en: text, body_ja: text.map((said) => `磁気${said}`), body_en: text }), { maxLength: 8 });
    const asking = fc.array(fc.constantFrom('磁気', '浮上', '鉄道', '米', '。')).map((parts) => parts.join(''));
    fc.assert(fc.property(asking, seeds, (body_ja, texts) => {
      const corpus = new Corpus(new Vocabulary());
      for (const [i, seed] of texts.entries()) corpus.put(analyseDocument(`s${i}`, seed), { tenantId: 'u', kind: 'seed', audience: ['public'] });
      const need = corpus.vocabulary.pack(analyseDocument('need', { body_ja: `磁気${body_ja}` }));
      const [before, after] = [new Map(), table].map((of) => scoreSeeds(profileNeed(need, corpus.statistics, null, of), [...corpus.documents()], corpus, () => DEFAULT_MODEL));
      expect(after).toEqual(before);
    }));
  });

  it('hears of words that the seeds of the other language share from those alone', () => {
    const corpus = new Corpus(new Vocabulary());
    const put = (id: string, seed: MatchText) => corpus.put(analyseDocument(id, seed), { tenantId: 'u', kind: 'seed', audience: ['public'] });
    for (const i of [0, 1]) put(`english ${i}`, { body_en: 'magnets levitation flywheels' });
    put('both', { body_ja: '米の品種', body_en: 'Rice breeding beside flywheels' });
    for (let i = 0; i < 60; i += 1) put(`other ${i}`, { body_ja: `酵母 ${i}`, body_en: `yeast ${i}` });
    const need = corpus.vocabulary.pack(analyseDocument('need', { body_ja: '磁気浮上' }));
    const scored = scoreSeeds(profileNeed(need, corpus.statistics, null, table), [...corpus.documents()], corpus, () => DEFAULT_MODEL);
    const of = (id: string) => scored.find((one) => one.id === id);
    expect(of('english 0')?.features.feedback).toBeGreaterThan(0);
    expect(of('both')).toMatchObject({ score: 0, features: { feedback: 0 } });
  });

  it('is called by a new seed in the language in which that is described', () => {
    const corpus = new Corpus(new Vocabulary());
    const put = (id: string, seed: MatchText) => corpus.put(analyseDocument(id, seed), { tenantId: 'u', kind: 'seed', audience: ['public'] });
    for (const [id, seed] of Object.entries({ ...texts, both: { body_ja: '米の品種', body_en: 'Magnetic levitation' } })) put(id, seed);
    const need = corpus.vocabulary.pack(analyseDocument('need', { title_ja: '磁気浮上' }));
    const call = (id: string, of: TermTable) => {
      const seed = corpus.get(id);
      return seed ? seedCalls(profileNeed(need, corpus.statistics, null, of), seed, corpus.statistics) : NaN;
    };
    expect([call('english', new Map()), call('both', new Map()), call('both', table)]).toEqual([0, 0, 0]);
    expect(call('english', table)).toBeGreaterThan(0.1);
  });

  it('is never scored lower for a table, and stays between 0 and 1', () => {
    const text = fc.array(fc.constantFrom('磁気', '浮上', '鉄道', '米', ' magnets ', ' levitation ', ' rice ', '。')).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, fc.constantFrom('english', 'japanese', 'rice'), (title_ja, body_en, seed) => {
      const need = { title_ja, body_en };
      expect(score(need, seed)).toBeGreaterThanOrEqual(score(need, seed, new Map()));
      expect(score(need, seed)).toBeLessThanOrEqual(1);
    }));
  });
});

describe('translationsMet', () => {
  const met = (need: MatchText, seed: MatchText) => translationsMet(translatable(locateTerms(need).keys(), table), locateTerms(seed));

  it('names the words that met as translations, surest first', () => {
    expect(met({ title_ja: '磁気浮上の鉄道' }, texts['english'] ?? {})).toEqual([
      { needTerm: '磁気', seedTerm: 'magnet', weight: 0.9 }, { needTerm: '浮上', seedTerm: 'levit', weight: 0.8 },
    ]);
  });

  it('says nothing of words that both have', () => {
    expect(met({ title_ja: '磁気' }, { title_ja: '磁気', title_en: 'magnets' })).toEqual([]);
  });
});
