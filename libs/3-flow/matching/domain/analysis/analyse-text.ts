import { LRUCache } from 'lru-cache';
import { spacelessChunks } from './character-bigrams.js';
import { isEnglishStopWord } from './english-stop-words.js';
import { type FoundWord, foldSpelling } from './fold-spelling.js';
import { type FoldedText, foldText } from './fold-text.js';
import { stemEnglish } from './porter2.js';
import { scriptRuns, type ScriptRun } from './script-runs.js';

/** A term of the index and the span of the original text (UTF-16 units, end exclusive) that it was made from. */
export interface Token {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** Longer terms are cut: the index refuses keys over 250 bytes, and nobody writes such words on purpose. */
export const MAX_TERM_UNITS = 40;

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** What a text is made of. */
export interface ReadText {
  /** The terms in their order. */
  readonly tokens: readonly Token[];
  /** What bigrams are made from. */
  readonly chunks: readonly string[];
}

/** A need is read several times on its way, and a popular seed with each of its matches. About 10 kB an entry. */
const lately = new LRUCache<string, ReadText>({ max: 2_000 });

/** A catalogue says the same words again and again. */
const stems = new LRUCache<string, string>({ max: 20_000 });

/** The terms of a text, for either language and for both mixed. Never throws; a text without words has none. */
export function analyseText(original: string): readonly Token[] {
  return readText(original).tokens;
}

export function readText(original: string): ReadText {
  const known = lately.get(original);
  if (known) return known;
  const folded = foldText(original);
  const read = { tokens: tokensOf(folded), chunks: spacelessChunks(folded.text) };
  lately.set(original, read);
  return read;
}

function tokensOf(folded: FoldedText): Token[] {
  const tokens: Token[] = [];
  for (const run of scriptRuns(folded.text)) {
    for (const token of run.kind === 'word' ? analyseWord(run) : analyseSpaceless(run)) {
      const { start, end } = folded.originalSpan(token.start, token.end);
      tokens.push({ term: token.term, start, end });
    }
  }
  return tokens;
}

function analyseWord({ text, start }: ScriptRun): Token[] {
  if (isEnglishStopWord(text)) return [];
  const term = /^[a-z']+$/.test(text) ? stemOf(cut(text)) : cut(text.replaceAll(',', ''));
  return term === '' ? [] : [{ term, start, end: start + text.length }];
}

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemEnglish(word);
  stems.set(word, stem);
  return stem;
}

function analyseSpaceless(run: ScriptRun): Token[] {
  const found: FoundWord[] = [];
  for (const { segment, index, isWordLike } of words.segment(run.text)) {
    if (isWordLike) found.push({ text: segment, start: index, end: index + segment.length });
  }
  const tokens: Token[] = [];
  for (const { text, start, end } of foldSpelling(found)) {
    if (!isGrammatical(text)) tokens.push({ term: cut(text), start: run.start + start, end: run.start + end });
  }
  return tokens;
}

/** One or two hiragana are particles and endings almost without exception. */
function isGrammatical(segment: string): boolean {
  return segment.length <= 2 && /^[\u3041-\u309f]{1,2}$/.test(segment);
}

/** Never leaves half a surrogate pair behind. */
function cut(term: string): string {
  return term.length <= MAX_TERM_UNITS ? term : term.slice(0, MAX_TERM_UNITS).replace(/[\ud800-\udbff]$/, '');
}
