import { expect, it } from '@jest/globals';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { candidatesBySize } from './candidates-by-size.js';
import { MeiliMatchIndex } from './meili-match-index.js';

const nowhere = candidatesBySize(new MeiliMatchIndex({ url: 'http://127.0.0.1:9', key: 'k' }, 'none'));

function findAmong(documents: number): Promise<readonly string[]> {
  const corpus = new Corpus(new Vocabulary());
  for (let i = 0; i < documents; i += 1) corpus.put(analysedOf(i), { tenantId: 't', kind: 'seed', audience: ['public'] });
  const asking = profileNeed(corpus.vocabulary.pack(analyseDocument('need', { title_en: 'wing' })), corpus.statistics, null);
  return nowhere.find({ asking, corpus, filter: {} });
}

const analysedOf = (i: number) => analyseDocument(String(i), { title_en: i === 7 ? 'wing' : 'heat' });

it('asks the server for a small catalogue', async () => {
  await expect(findAmong(5_000)).rejects.toMatchObject({ failure: 'unreachable' });
});

it('needs no server for a large one', async () => expect(await findAmong(5_001)).toEqual(['7']));
