import type { TextField } from '../../api/types';
import { type MatchTexts, type MetWord, type Side, spansIn } from './match-texts';

const inOrder = ['title_ja', 'title_en', 'body_ja', 'body_en'] as const satisfies readonly TextField[];

/** A clause longer than this is cut around its heaviest word. */
const longest = 42;

interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The clause of a side in which the most weight meets, the title before the body when they are equal. */
export function quoteOf(texts: MatchTexts, words: readonly MetWord[], side: Side): string | undefined {
  let best: { readonly clause: string; readonly weight: number } | undefined;
  for (const field of inOrder) {
    for (const [item, text] of (texts[field] ?? []).entries()) {
      const spans = spansIn(words, side, field, item);
      for (const clause of clausesOf(text)) {
        const inside = spans.filter((span) => span.start >= clause.start && span.end <= clause.end);
        // A word counts once: repeating it makes no clause more telling.
        const weight = [...new Set(inside.map((span) => span.weight))].reduce((sum, one) => sum + one, 0);
        if (weight > 0 && weight > (best?.weight ?? 0) * 1.001) {
          best = { clause: shorten(clause, Math.min(...inside.map((span) => span.start)) - clause.start), weight };
        }
      }
    }
  }
  return best?.clause;
}

function clausesOf(text: string): Clause[] {
  return [...text.matchAll(/(?:[^、。，．,;；!?！？\n.]|\.(?!\s|$))+/gu)].map(({ 0: clause, index }) => ({ text: clause, start: index, end: index + clause.length }));
}

function shorten({ text }: Clause, firstWord: number): string {
  const clause = text.trim();
  if (clause.length <= longest) return clause;
  const from = Math.max(0, Math.min(firstWord - 8, clause.length - longest));
  return `${from > 0 ? '…' : ''}${clause.slice(from, from + longest)}${from + longest < clause.length ? '…' : ''}`;
}
