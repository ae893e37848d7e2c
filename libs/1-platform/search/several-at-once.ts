/**
 * Does `work` for each item as it comes, at most `most` at once. The next item is asked for only when there is room for it.
 * Rejects with the first failure, after what was begun has ended.
 */
export async function severalAtOnce<Item>(items: AsyncIterable<Item>, most: number, work: (item: Item) => Promise<unknown>): Promise<void> {
  const begun = new Set<Promise<unknown>>();
  let failed: { readonly error: unknown } | undefined;
  for await (const item of items) {
    const one = work(item).catch((error: unknown) => { failed ??= { error }; }).finally(() => begun.delete(one));
    begun.add(one);
    if (begun.size >= most) await Promise.race(begun);
    if (failed) break;
  }
  await Promise.all(begun);
  if (failed) throw failed.error;
}
