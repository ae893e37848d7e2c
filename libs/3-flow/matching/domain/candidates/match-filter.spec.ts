import { describe, expect, it } from '@jest/globals';
import { letsThrough } from './match-filter.js';

const facts = { tenantId: 't1', kind: 'patent', audience: ['u1', 'u2'] };

describe('letsThrough', () => {
  it.each([
    [{}, true], [{ tenantIds: ['t1', 't2'] }, true], [{ tenantIds: ['t2'] }, false], [{ tenantIds: [] }, false],
    [{ audience: ['public', 'u2'] }, true], [{ audience: ['public'] }, false], [{ audience: [] }, false],
    [{ kinds: ['patent'] }, true], [{ kinds: ['equipment'] }, false], [{ tenantIds: ['t1'], audience: ['u3'] }, false],
  ])('%j: %s', (filter, expected) => { expect(letsThrough(filter, facts)).toBe(expected); });
});
