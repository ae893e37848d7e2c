import { expect, it } from '@jest/globals';
import { measure } from './evaluation-score.js';

it('takes means over the questions', () => {
  const answers = [
    { ranked: ['a', 'b'], milliseconds: 3, coverage: 1 }, { ranked: ['x', 'a'], milliseconds: 1, coverage: 0.5 },
  ];
  const relevances = [new Map([['a', 1]]), new Map([['a', 1], ['b', 1]])];
  expect(measure(answers, relevances)).toEqual({
    'ndcg@10': 0.6934, 'recall@10': 0.75, 'recall@50': 0.75, 'mrr@10': 0.75, p50_ms: 1, p95_ms: 3, coverage50: 0.75,
  });
});

it('is zero without questions', () => expect(measure([], [])).toMatchObject({ 'ndcg@10': 0, p95_ms: 0 }));
