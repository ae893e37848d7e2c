import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pagesById } from './pages-by-id.js';

describe('pagesById', () => {
  it('reads every row once, in pages of which none is empty', () => fc.assert(fc.asyncProperty(fc.uniqueArray(fc.uuid()), fc.integer({ min: 1, max: 4 }), async (ids, size) => {
    const rows = [...ids].sort();
    const pages: string[][] = [];
    for await (const page of pagesById((after) => Promise.resolve(rows.filter((id) => id > after).slice(0, size)), (id) => id)) pages.push([...page]);
    expect(pages.flat()).toEqual(rows);
    expect(pages).toHaveLength(Math.ceil(rows.length / size));
  })));
});
