import { describe, expect, it } from '@jest/globals';
import { toMeiliFilter } from './meili-filter.js';

describe('toMeiliFilter', () => {
  it('is nothing when everything may be found', () => expect(toMeiliFilter({})).toBeUndefined());

  it('joins all conditions', () => {
    expect(toMeiliFilter({ tenantIds: ['t'], audience: ['public', 'u'], kinds: ['patent'] }))
      .toEqual(["tenantId IN ['t']", "audience IN ['public', 'u']", "kind IN ['patent']"]);
  });

  it('lets nothing through an empty list', () => expect(toMeiliFilter({ tenantIds: [] })).toEqual(['tenantId IN []']));

  it('cannot be broken out of', () => {
    expect(toMeiliFilter({ kinds: ["x'] OR id EXISTS OR kind IN ['", '\\'] })).toEqual([String.raw`kind IN ['x\'] OR id EXISTS OR kind IN [\'', '\\']`]);
  });
});
