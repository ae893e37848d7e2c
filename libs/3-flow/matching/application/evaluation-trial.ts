import { analyseDocument, type AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { Language, MatchText } from '../domain/analysis/match-text.js';
import type { Relevance } from '../domain/measures/ranking-measures.js';
import type { Collection, Passage } from './read-collection.js';

export type Direction = 'forward' | 'reverse';

export interface Question {
  readonly id: string;
  readonly text: MatchText;
  readonly relevance: Relevance;
}

/** Who asks and who is ranked. Passages play the seeds and queries the needs, whichever way it goes. */
export interface EvaluationTrial {
  readonly direction: Direction;
  readonly questions: readonly Question[];
  readonly seeds: readonly AnalysedDocument[];
  readonly needs: readonly AnalysedDocument[];
}

/** Reverse asks with at most so many passages. */
const REVERSE_QUESTIONS = 1_000;

/** Every question that has something relevant; the others can show nothing. */
export function makeTrial(collection: Collection, language: Language, direction: Direction): EvaluationTrial {
  const { documents, queries } = collection;
  const relevance = direction === 'forward' ? collection.relevance : inverted(collection);
  const names = { seeds: ordinalNames(documents), needs: ordinalNames(queries) };
  const [asking, asked] = direction === 'forward' ? [queries, names.seeds] : [documents, names.needs];
  const questions = asking.flatMap((passage) => {
    const gains = relevance.get(passage.id);
    if (!gains || ![...gains.values()].some((gain) => gain > 0)) return [];
    return [{ id: passage.id, text: textOf(passage, language), relevance: renamed(gains, asked) }];
  });
  return {
    direction,
    questions: direction === 'forward' ? questions : questions.slice(0, REVERSE_QUESTIONS),
    seeds: analyse(documents, names.seeds, language),
    needs: analyse(queries, names.needs, language),
  };
}

function analyse(passages: readonly Passage[], names: ReadonlyMap<string, string>, language: Language): AnalysedDocument[] {
  return passages.map((passage) => analyseDocument(names.get(passage.id) ?? passage.id, textOf(passage, language)));
}

function textOf({ title, text }: Passage, language: Language): MatchText {
  return language === 'ja' ? { title_ja: title, body_ja: text } : { title_en: title, body_en: text };
}

/** The index takes few characters in an id: each gets its place in the order of ids, so that ties still go by id. */
function ordinalNames(passages: readonly Passage[]): ReadonlyMap<string, string> {
  const sorted = passages.map(({ id }) => id).sort((a, b) => (a < b ? -1 : 1));
  return new Map(sorted.map((id, i) => [id, String(i).padStart(8, '0')]));
}

/** Under the names of the trial; what the collection judges but does not contain keeps its own, never found. */
function renamed(relevance: Relevance, names: ReadonlyMap<string, string>): Relevance {
  return new Map([...relevance].map(([id, gain]) => [names.get(id) ?? `absent ${id}`, gain]));
}

/** Relevant queries by document. Judgements on queries that are not there count for nothing. */
function inverted({ relevance, queries }: Collection): Map<string, Map<string, number>> {
  const byDocument = new Map<string, Map<string, number>>();
  for (const { id: query } of queries) {
    for (const [document, gain] of relevance.get(query) ?? []) {
      byDocument.set(document, (byDocument.get(document) ?? new Map<string, number>()).set(query, gain));
    }
  }
  return byDocument;
}
