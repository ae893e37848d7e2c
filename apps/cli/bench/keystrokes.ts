import type { PostedNeed } from './recombine.js';

/** What the need form sends while it is written. */
export type TypedForm = Pick<PostedNeed, 'title' | 'body'>;

/** A person reads what is there after a word, not after a whole sentence. */
const longestQuery = 14;
/** Keys between two looks of the form, which waits until somebody pauses. */
const keysBetweenLooks = { title: 4, body: 24 };

/** The words of one need as they are typed into the search box, keystroke by keystroke: its keywords and the beginning of its title. */
export function queriesTyped({ title, keywords }: Pick<PostedNeed, 'title' | 'keywords'>): string[] {
  return [...keywords.slice(0, 2), title].flatMap((text) => beginnings(text, 1).slice(0, longestQuery));
}

/** The need form from the first 15 characters on to the whole text. */
export function formsTyped({ title, body }: TypedForm): TypedForm[] {
  const titles = beginnings(title, keysBetweenLooks.title).filter((text) => text.length >= 15 || text === title);
  return [...titles.map((text) => ({ title: text, body: '' })), ...beginnings(body, keysBetweenLooks.body).map((text) => ({ title, body: text }))];
}

function beginnings(text: string, step: number): string[] {
  const points = [...text];
  const count = Math.ceil(points.length / step);
  return Array.from({ length: count }, (_, index) => points.slice(0, (index + 1) * step).join(''));
}
