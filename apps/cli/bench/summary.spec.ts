import { spreadOf } from './summary.js';

it('gives ranks, not interpolations', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spreadOf(hundred)).toEqual({ p50_ms: 50, p95_ms: 95, max_ms: 100 });
  expect(spreadOf([7.25])).toEqual({ p50_ms: 7.3, p95_ms: 7.3, max_ms: 7.3 });
});

it('is zero of nothing', () => expect(spreadOf([])).toEqual({ p50_ms: 0, p95_ms: 0, max_ms: 0 }));
