import type { NeedPreviewBody, PreviewedSeed, TextSpan } from '../../api/types';
import type { MatchTexts, MetWord } from '../../shared/match/match-texts';
import type { NeedDraft } from './need-draft';

/** Fewer characters say nothing yet. */
const enoughTyped = 15;
/** The server reads no more. */
const longest = { title: 400, body: 40_000, wish: 8_000 };

/** What the server is asked with: the form as far as it is written. */
export function previewBodyOf({ title, body, mustHave, niceToHave, keywords, fieldCodes, region }: NeedDraft): NeedPreviewBody {
  return {
    title: title.slice(0, longest.title), body: body.slice(0, longest.body),
    mustHave: mustHave.slice(0, longest.wish), niceToHave: niceToHave.slice(0, longest.wish),
    keywords: keywords.filter((word) => word.length <= 200), fieldCodes: fieldCodes.filter((code) => /^\d{5}$/u.test(code)), ...(region && { region }),
  };
}

export function isEnoughTyped({ title = '', body = '', mustHave, keywords = [] }: NeedPreviewBody): boolean {
  return [title, body, mustHave ?? '', ...keywords].join('').replace(/\s/gu, '').length >= enoughTyped;
}

/** What was typed, under the names the sentence of a match knows: every text by its place, whatever its language. */
export function typedTextsOf({ title = '', body = '', mustHave, niceToHave, keywords = [] }: NeedPreviewBody): MatchTexts {
  return { title_ja: [title], body_ja: [body, mustHave ?? '', niceToHave ?? ''], keywords };
}

export function shownTextsOf({ seed, passage }: PreviewedSeed): MatchTexts {
  return { title_ja: [seed.title], ...(passage !== null && { body_ja: [passage] }) };
}

const typedFields = {
  title: { field: 'title_ja' }, body: { field: 'body_ja', item: 0 }, mustHave: { field: 'body_ja', item: 1 }, niceToHave: { field: 'body_ja', item: 2 }, keywords: { field: 'keywords' },
} as const;

export function meetingWordsOf({ words }: PreviewedSeed): MetWord[] {
  return words.map(({ word, weight, typed, seed }) => ({
    word, weight,
    need: typed.map(({ field, item, start, end }): TextSpan => ({ ...(item !== undefined && { item }), ...typedFields[field], start, end })),
    seed: seed.map(({ in: where, start, end }): TextSpan => ({ field: where === 'title' ? 'title_ja' : 'body_ja', start, end })),
  }));
}
