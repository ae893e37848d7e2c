import type { InboxItem } from '../../api/types';

type Group = readonly [InboxItem, ...InboxItem[]];

/** Matches of one need stand together, where the first of them is due; the order is otherwise kept. */
export function groupByNeed(items: readonly InboxItem[]): readonly Group[] {
  const groups = new Map<string, [InboxItem, ...InboxItem[]]>();
  for (const item of items) {
    const group = groups.get(item.need.id);
    if (group) group.push(item);
    else groups.set(item.need.id, [item]);
  }
  return [...groups.values()];
}
