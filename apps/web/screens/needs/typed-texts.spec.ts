import { describe, expect, it } from '@jest/globals';
import { emptyDraft } from './need-draft';
import { isEnoughTyped, meetingWordsOf, previewBodyOf, shownTextsOf, typedTextsOf } from './typed-texts';

const item = {
  seed: { id: 'x', title: '固体電解質の合成', department: 'd', university: 'u' }, passage: '低温で合成する。',
  words: [{ word: '合成', weight: 0.4, typed: [{ field: 'mustHave' as const, start: 0, end: 2 }, { field: 'keywords' as const, item: 1, start: 0, end: 2 }], seed: [{ in: 'title' as const, start: 6, end: 8 }, { in: 'passage' as const, start: 3, end: 5 }] }],
};

describe('what the preview is asked', () => {
  it('is the form as it stands, without what the server would refuse', () => {
    expect(previewBodyOf({ ...emptyDraft, title: 'x'.repeat(500), fieldCodes: ['36020', '3602'], region: '宮城県' }))
      .toMatchObject({ title: 'x'.repeat(400), fieldCodes: ['36020'], region: '宮城県' });
    expect(previewBodyOf(emptyDraft)).not.toHaveProperty('region');
  });

  it.each([['', false], ['燃えない電池を作りたいのです', false], ['燃えない電池を作りたいのですが', true], ['          a          ', false]])('%j is enough: %s', (title, isEnough) => {
    expect(isEnoughTyped({ title })).toBe(isEnough);
  });
});

it('places lead into the texts that the sentence quotes', () => {
  const [word] = meetingWordsOf(item);
  const [typed, shown] = [typedTextsOf({ title: '題', mustHave: '合成できる', keywords: ['電池', '合成'] }), shownTextsOf(item)];
  const cut = (texts: typeof typed, { field, item: at = 0, start, end }: { field: keyof typeof typed; item?: number; start: number; end: number }) => texts[field]?.[at]?.slice(start, end);
  expect(word?.need.map((span) => cut(typed, span))).toEqual(['合成', '合成']);
  expect(word?.seed.map((span) => cut(shown, span))).toEqual(['合成', '合成']);
});
