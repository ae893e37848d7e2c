import type { Need, Seed } from '@musubi/catalog';
import type { Match } from '../public/match.js';
import { explanationAnswer } from '../public/explanation-answer.js';
import { answerExplanation } from './answer-explanation.js';
import { readExplanation } from './read-explanation.js';

const need = { version: 1, titleJa: '燃えない電池', keywords: [] } as unknown as Need;
const seed = { version: 1, titleJa: '燃えない電池の研究', keywords: [] } as unknown as Seed;
const model = { name: 'musubi', version: '5', analyser: 'a', basis: 'b', embedder: 'e', terms: 't', learnt: 3 };
const region = { facet: 'region', value: 0, need: ['宮城県'], seed: ['東北'] };
const match = { needVersion: 1, seedVersion: 1, explanation: { meetingWords: [], facets: { unclear: [region] }, model } } as unknown as Match;

test('a route tells everything that the explanation says of what scored it, and each of the four verdicts', () => {
  const read = readExplanation(match, need, seed, 'company');
  const answer = explanationAnswer.parse(answerExplanation(read, 'ja'));
  expect(answer.model).toEqual(read.model);
  expect(answer.facets).toEqual(read.facets);
  expect(answer.facets.unclear).toEqual([region]);
});
