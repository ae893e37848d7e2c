/** The texts in which a need asks for things. */
export interface AskingTexts {
  readonly body: string | null;
  readonly mustHave: string | null;
  readonly niceToHave: string | null;
}

/** Ends of sentences and lines, in either language; a full stop ends one only before a space. */
const ends = /(?<=[。！？!?])|(?<=\.)\s+|[\n;；]+/u;

/** How the items of a list begin: 1. (1) ① ・ - */
const bullet = /^\s*(?:[(（]?\d{1,2}[.)）．、]|[①-⑳・･•*‐-])\s*/u;

/**
 * What a need asks for, one thing each: the lines and sentences of what must be and what would be nice, and the items that its body
 * lists; the sentences of the body where it lists none. In the order of the text, each wording once.
 */
export function splitAspects({ body, mustHave, niceToHave }: AskingTexts): string[] {
  const items = (body ?? '').split('\n').filter((line) => bullet.test(line));
  const asked = [...piecesOf(mustHave), ...piecesOf(niceToHave), ...(items.length > 1 ? items : piecesOf(body))];
  return [...new Set(asked.map((piece) => piece.replace(bullet, '').trim()).filter((piece) => piece !== ''))];
}

function piecesOf(text: string | null): string[] {
  return (text ?? '').split(ends);
}
