import { describe, expect, it } from '@jest/globals';
import { makeTrial } from './evaluation-trial.js';
import type { Collection, Passage } from './read-collection.js';

const passage = (id: string): Passage => ({ id, title: '', text: id });
const collection: Collection = {
  documents: ['d10', 'd2', 'd1'].map(passage), queries: ['q2', 'q1', 'none', 'judged zero'].map(passage),
  relevance: new Map([['q1', new Map([['d1', 1], ['d2', 2], ['lost', 1]])], ['q2', new Map([['d1', 1]])], ['judged zero', new Map([['d1', 0]])], ['gone', new Map([['d10', 1]])]]),
};

describe('makeTrial', () => {
  it('asks with the queries that have something relevant, in their order', () => {
    const { questions } = makeTrial(collection, 'en', 'forward');
    expect(questions.map(({ id, text }) => [id, text])).toEqual([['q2', { title_en: '', body_en: 'q2' }], ['q1', { title_en: '', body_en: 'q1' }]]);
  });

  it('names documents by their place in the order of ids, so that ties go by id', () => {
    const { seeds, questions } = makeTrial(collection, 'ja', 'forward');
    expect(seeds.map(({ id }) => id)).toEqual(['00000001', '00000002', '00000000']);
    expect([...(questions[1]?.relevance ?? [])]).toEqual([['00000000', 1], ['00000002', 2], ['absent lost', 1]]);
  });

  it('asks with the relevant documents when reversed', () => {
    const { questions, needs } = makeTrial(collection, 'en', 'reverse');
    expect(questions.map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(needs.map(({ id }) => id)).toEqual(['00000003', '00000002', '00000001', '00000000']);
    expect([...(questions[0]?.relevance ?? [])]).toEqual([['00000002', 2]]);
  });

  it('asks with at most a thousand documents when reversed', () => {
    const documents = Array.from({ length: 1_200 }, (_, i) => passage(`d${i}`));
    const relevance = new Map([['q1', new Map(documents.map(({ id }) => [id, 1]))]]);
    expect(makeTrial({ documents, queries: [passage('q1')], relevance }, 'en', 'reverse').questions).toHaveLength(1_000);
  });
});
