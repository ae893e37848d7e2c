import { importChange } from './import-change.js';

describe('a row of a file', () => {
  it('is new, the same or changed', () => {
    const standing = { status: 'published', title: 'a', keywords: ['x'] };
    expect(importChange(undefined, { title: 'a' } as never)).toBe('new');
    expect(importChange(standing, { title: 'a', keywords: ['x'] })).toBe('same');
    expect(importChange(standing, { title: 'b' })).toBe('changed');
  });

  it('publishes a draft', () => {
    expect(importChange({ status: 'draft', title: 'a' }, { title: 'a' })).toBe('changed');
  });

  it('does not bring back what a person withdrew', () => {
    expect(importChange({ status: 'withdrawn', title: 'a' }, { title: 'a' })).toBe('same');
    expect(importChange({ status: 'withdrawn', title: 'a' }, { title: 'b' })).toBe('withdrawn');
  });
});
