import { describe, expect, it } from '@jest/globals';
import { formsTyped, queriesTyped } from './keystrokes.js';

describe('what is typed', () => {
  it('into the search box grows by one character until it is long enough', () => {
    expect(queriesTyped({ title: '燃えない電池', keywords: ['電池', 'AI', '省かれる'] })).toEqual(['電', '電池', 'A', 'AI', '燃', '燃え', '燃えな', '燃えない', '燃えない電', '燃えない電池']);
    expect(queriesTyped({ title: 'x'.repeat(40), keywords: [] }).at(-1)).toHaveLength(14);
  });

  it('into the form ends with the whole need, title first, no half characters', () => {
    const need = { title: '𠮷'.repeat(18), body: '本文'.repeat(20) };
    const forms = formsTyped(need);
    expect(forms.at(-1)).toEqual(need);
    expect(forms[0]).toEqual({ title: '𠮷'.repeat(8), body: '' });
    expect(formsTyped({ title: '短い', body: '' })).toEqual([{ title: '短い', body: '' }]);
  });
});
