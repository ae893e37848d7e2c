import type { Phrases } from '../explanation/choose-phrases.js';
import type { Explanation } from '../explanation/explanation.js';
import { matchWordsEn } from './match-words-en.js';
import { matchWordsJa } from './match-words-ja.js';
import type { ExplanationReader, MatchWords } from './match-words.js';

const languages: Readonly<Record<'ja' | 'en', MatchWords>> = { ja: matchWordsJa, en: matchWordsEn };

export interface Sayable extends Pick<Explanation, 'facets' | 'decision'> {
  readonly model: Pick<Explanation['model'], 'basis' | 'embedder'>;
  readonly phrases: Phrases;
  /** Weightiest first, as either side writes them. */
  readonly meetingWords: readonly { readonly word: string; readonly seedWord: string; readonly translation: boolean }[];
}

/** Translations are told of the words that count most; more of them would read like a dictionary. */
const WORDS_WORTH_TELLING = 3;

/**
 * Why the match is one, in plain sentences: first what is asked and what is offered, then what agrees, what does not, what cannot be
 * compared, what the research is silent on, what was decided before.
 */
export function sayMatch(locale: 'ja' | 'en', reader: ExplanationReader, { phrases, meetingWords, facets, decision, model }: Sayable): string[] {
  const words = languages[locale];
  const { need, seed } = phrases;
  if (need === null || seed === null) return [];
  const translated = meetingWords.slice(0, WORDS_WORTH_TELLING).filter(({ translation }) => translation);
  const told = [...facets.agreeing, ...facets.conflicting, ...facets.unclear].flatMap((evidence) => words.facets[evidence.facet](evidence, reader) ?? []);
  const silentOn = facets.missing.map((evidence) => words.asked[evidence.facet](evidence.need));
  return [
    meetingWords.length === 0 ? words.nearOnly(seed) : words.opening(reader, need, seed),
    // Early, for a mail has the first sentences only.
    ...(model.embedder !== null && model.basis === null ? [words.withoutMeanings] : []),
    ...translated.map(({ word, seedWord }) => words.translated(word, seedWord)),
    ...told,
    ...(silentOn.length > 0 ? [words.missing(silentOn)] : []),
    ...(decision ? [words.decision(decision)] : []),
  ];
}
