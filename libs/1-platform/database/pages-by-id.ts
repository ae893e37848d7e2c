/** A UUID that no row has and that comes before each. */
export const beforeEveryId = '00000000-0000-0000-0000-000000000000';

/** All rows in the order of their ids, page by page; `read` answers those after an id, and the next page is read when the last one has been taken. */
export async function* pagesById<Row>(read: (afterId: string) => Promise<readonly Row[]>, idOf: (row: Row) => string): AsyncGenerator<readonly Row[]> {
  for (let after = beforeEveryId; ;) {
    const page = await read(after);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = idOf(last);
  }
}
