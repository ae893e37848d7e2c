/** A row of a corpus without its document. */
export interface RowHead {
  readonly documentId: string;
  readonly changedAt: Date;
}

/** What a process holds of a corpus that is not what the rows say. */
export interface Astray {
  /** Rows that were never taken, or in another version. */
  readonly changed: readonly string[];
  /** Taken once, and there is no such row any more. */
  readonly gone: readonly string[];
}

/** `takenAt`: when each document was stored that was taken last, in milliseconds. */
export async function findAstray(takenAt: ReadonlyMap<string, number>, pages: AsyncIterable<readonly RowHead[]>): Promise<Astray> {
  const changed: string[] = [];
  const gone = new Set(takenAt.keys());
  for await (const page of pages) {
    for (const { documentId, changedAt } of page) {
      gone.delete(documentId);
      if (takenAt.get(documentId) !== changedAt.getTime()) changed.push(documentId);
    }
  }
  return { changed, gone: [...gone] };
}
