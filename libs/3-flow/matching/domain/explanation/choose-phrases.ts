import { type MatchText, textsOf } from '../analysis/match-text.js';
import type { MeetingWord, TextSpan } from './explanation.js';
import { shortenClause } from './shorten-clause.js';

/** What to quote of both sides: the clauses in which the match meets, else the titles; null where a side has no text. */
export interface Phrases {
  readonly need: string | null;
  readonly seed: string | null;
}

type Side = 'need' | 'seed';

interface Clause extends TextSpan {
  readonly text: string;
}

interface Weighed {
  readonly clause: Clause;
  readonly weight: number;
  readonly inside: readonly TextSpan[];
}

const inOrder = ['title_ja', 'title_en', 'body_ja', 'body_en'] as const;

/** Repeating the words that are quoted of the need makes the seed's clause an answer to it. */
const ANSWERING = 2;

export function choosePhrases(words: readonly MeetingWord[], need: MatchText, seed: MatchText): Phrases {
  const asked = heaviestClause(words, 'need', need, () => 1);
  const quoted = new Set(words.filter((word) => asked && word.need.some((span) => isInside(span, asked.clause))));
  const offered = heaviestClause(words, 'seed', seed, (word) => (quoted.has(word) ? ANSWERING : 1));
  return { need: quote(asked) ?? titleOf(need), seed: quote(offered) ?? titleOf(seed) };
}

/** The title before the body when they are equal. A word counts once: repeating it makes no clause more telling. */
function heaviestClause(words: readonly MeetingWord[], side: Side, text: MatchText, factor: (word: MeetingWord) => number): Weighed | undefined {
  let best: Weighed | undefined;
  for (const field of inOrder) {
    for (const [item, part] of textsOf(text, field).entries()) {
      // A list on a desk asks this of every row: a text without any of the words is not cut at all.
      const here = words.flatMap((word) => {
        const spans = word[side].filter((span) => span.field === field && (span.item ?? 0) === item);
        return spans.length > 0 ? [{ weight: word.weight * factor(word), spans }] : [];
      });
      if (here.length === 0) continue;
      for (const clause of clausesOf(part, field, item)) {
        const met = here.filter(({ spans }) => spans.some((span) => isWithin(span, clause)));
        const weight = met.reduce((sum, word) => sum + word.weight, 0);
        if (weight > 0 && weight > (best?.weight ?? 0) * 1.001) {
          best = { clause, weight, inside: met.flatMap(({ spans }) => spans.filter((span) => isWithin(span, clause))) };
        }
      }
    }
  }
  return best;
}

function clausesOf(text: string, field: TextSpan['field'], item: number): Clause[] {
  return [...text.matchAll(/(?:[^、。，．,;；!?！？\n.]|[.,](?!\s|$))+/gu)]
    .map(({ 0: clause, index }) => ({ field, item, text: clause, start: index, end: index + clause.length }));
}

function isInside(span: TextSpan, clause: Clause): boolean {
  return span.field === clause.field && (span.item ?? 0) === clause.item && isWithin(span, clause);
}

function isWithin(span: TextSpan, { start, end }: Clause): boolean {
  return span.start >= start && span.end <= end;
}

function quote(chosen: Weighed | undefined): string | null {
  if (!chosen) return null;
  const { clause, inside } = chosen;
  return shortenClause(clause.text, Math.min(...inside.map((span) => span.start)) - clause.start);
}

function titleOf(text: MatchText): string | null {
  const title = [...textsOf(text, 'title_ja'), ...textsOf(text, 'title_en')].find((part) => part.trim() !== '');
  return title === undefined ? null : shortenClause(title, 0);
}
