import { describe, expect, it } from '@jest/globals';
import { weightChanges } from './weight-changes';

describe('weightChanges', () => {
  it('tells what counts more, less, newly and against, the greatest change first', () => {
    expect(weightChanges({ lexical: 0.5, semantic: 0.84, proximity: 0.2, alike: 0.1, elsewhere: -0.2 }, { lexical: 1, semantic: 0.7, proximity: 0.2 })).toEqual([
      { feature: 'lexical', kind: 'less', percent: 50 }, { feature: 'elsewhere', kind: 'against', percent: null },
      { feature: 'semantic', kind: 'more', percent: 20 }, { feature: 'alike', kind: 'new', percent: null },
    ]);
  });

  it('keeps quiet about what nobody would notice', () => {
    expect(weightChanges({ lexical: 1.01, elsewhere: 0.001 }, { lexical: 1 })).toEqual([]);
  });
});
