import type { Seed } from '@musubi/catalog';
import type { MatchText, TextField } from '../domain/analysis/match-text.js';
import type { MeetingWord } from '../domain/explanation/explanation.js';
import { findMeetingWords } from '../domain/explanation/find-meeting-words.js';
import { locateTerms, type TermSpans } from '../domain/explanation/locate-terms.js';
import { passageIn } from '../domain/preview/passage.js';
import { typedSpan, type TypedSpan } from '../domain/preview/typed-need.js';
import { textOfSeed } from './describe-document.js';

export interface PreviewWord {
  /** As it was typed first. */
  readonly word: string;
  /** Share of what was typed, 0–1. */
  readonly weight: number;
  readonly typed: readonly TypedSpan[];
  /** Where it stands in the shown title and passage; nowhere when it is a keyword, or elsewhere in the text. */
  readonly seed: readonly ShownSpan[];
}

export interface ShownSpan {
  readonly in: 'title' | 'passage';
  readonly start: number;
  readonly end: number;
}

export interface PreviewTexts {
  readonly title: string;
  /** The sentence of the seed in which the most weight meets. */
  readonly passage: string | null;
  /** Weightiest first. */
  readonly words: readonly PreviewWord[];
}

/** What was typed, read once for all its seeds. */
export interface ReadTyped {
  readonly text: MatchText;
  readonly spans: TermSpans;
  /** Each term's part of what was typed, 0–1. */
  readonly shares: ReadonlyMap<string, number>;
}

/** What a seed has to do with what was typed, by the text that the row has now; the title in the reader's language as everywhere. */
export function describePreview(seed: Seed, typed: ReadTyped, locale: 'ja' | 'en'): PreviewTexts {
  const text = textOfSeed(seed);
  const words = findMeetingWords(typed.text, typed.spans, locateTerms(text), typed.shares);
  const titleField = (locale === 'en' ? seed.titleEn : seed.titleJa) === null ? other(locale) : locale;
  const title = (titleField === 'en' ? seed.titleEn : seed.titleJa) ?? '';
  const body = weightIn(words, 'body_en') > weightIn(words, 'body_ja') ? 'en' : 'ja';
  const bodyText = (body === 'en' ? seed.bodyEn : seed.bodyJa) ?? '';
  const passage = passageIn(bodyText, words.flatMap(({ seed: spans, weight }) => spans.flatMap((span) => (span.field === `body_${body}` ? { ...span, weight } : []))));
  return {
    title, passage: passage ? bodyText.slice(passage.start, passage.end) : null,
    words: words.map((word) => ({
      word: word.word, weight: word.weight, typed: word.need.map(typedSpan),
      seed: word.seed.flatMap(({ field, start, end }): ShownSpan[] => {
        if (field === `title_${titleField}`) return [{ in: 'title', start, end }];
        if (field !== `body_${body}` || !passage || start < passage.start || end > passage.end) return [];
        return [{ in: 'passage', start: start - passage.start, end: end - passage.start }];
      }),
    })),
  };
}

function other(locale: 'ja' | 'en'): 'ja' | 'en' {
  return locale === 'en' ? 'ja' : 'en';
}

function weightIn(words: readonly MeetingWord[], field: TextField): number {
  return words.reduce((sum, { seed, weight }) => sum + (seed.some((span) => span.field === field) ? weight : 0), 0);
}
