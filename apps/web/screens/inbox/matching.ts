import type { InboxItem } from '../../api/types';

/** Those in which every word asked for occurs: in the need, the seed or the company's name. */
export function matching(items: readonly InboxItem[], q: string | undefined): readonly InboxItem[] {
  const words = fold(q ?? '').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ need, seed, match }) => {
    const text = fold([need.title, seed.title, need.company?.name, match.id].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Full and half width, upper and lower case are one. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
