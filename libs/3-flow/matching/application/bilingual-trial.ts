import { analyseDocument, type AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { isSpacelessTerm } from '../domain/analysis/character-bigrams.js';
import { type Language, type MatchText, textsOf } from '../domain/analysis/match-text.js';
import type { Relevance } from '../domain/measures/ranking-measures.js';
import { learnTermTable } from '../domain/bilingual/learn-term-table.js';
import type { TermTable } from '../domain/bilingual/term-table.js';
import type { Question } from './evaluation-trial.js';

/** A seed as the catalogue has it, in one language or two. */
export interface CatalogueSeed {
  readonly id: string;
  readonly text: MatchText;
}

/** A need in both languages, and the seeds that a liaison would choose. */
export interface CatalogueNeed extends CatalogueSeed {
  readonly expected: readonly string[];
}

export interface BilingualQuestion extends Question {
  /** Learnt without the right seeds of this question and of the others in its fold. */
  readonly table: TermTable;
}

export interface BilingualTrial {
  readonly questions: readonly BilingualQuestion[];
  readonly seeds: readonly AnalysedDocument[];
}

/** A fold's needs are asked with a table that knows none of their right seeds: nothing of an answer is in what was learnt. */
const FOLDS = 5;

/** One table for each fold; the need at place i is of fold i modulo their number. */
export function learnFolds(seeds: readonly CatalogueSeed[], needs: readonly CatalogueNeed[]): TermTable[] {
  const documents = seeds.map(({ id, text }) => analyseDocument(id, text));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const right = new Set(needs.filter((__, i) => i % FOLDS === fold).flatMap(({ expected }) => expected));
    return learnTermTable(documents.filter(({ id }) => !right.has(id)));
  });
}

/**
 * Asks every need in one language; every seed that is right for one of them is there in the language `indexed` alone, the
 * others as they are. Without `indexed` all are as they are.
 */
export function makeBilingualTrial(
  seeds: readonly CatalogueSeed[], needs: readonly CatalogueNeed[], tables: readonly TermTable[], asked: Language, indexed?: Language,
): BilingualTrial {
  const right = new Set(needs.flatMap(({ expected }) => expected));
  return {
    seeds: seeds.map(({ id, text }) => analyseDocument(id, indexed && right.has(id) ? textIn(text, indexed) : text)),
    questions: needs.map(({ id, text, expected }, i) => ({
      id, text: textIn(text, asked), relevance: new Map(expected.map((seed) => [seed, 1])) satisfies Relevance, table: tables[i % FOLDS] ?? new Map(),
    })),
  };
}

/** What a text says in one language; keywords without a Japanese character count as English. */
export function textIn(text: MatchText, language: Language): MatchText {
  const keywords = textsOf(text, 'keywords').filter((keyword) => isSpacelessTerm(keyword) === (language === 'ja'));
  return language === 'ja'
    ? { title_ja: text.title_ja, body_ja: text.body_ja, keywords }
    : { title_en: text.title_en, body_en: text.body_en, keywords };
}
