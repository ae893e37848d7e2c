import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { ChainReader, type EntryPosition } from './chain-reader.js';
import { type BrokenLink, ChainWalk, type NotedHead } from './chain-walk.js';

const linksAtOnce = 1_000;
const entriesAtOnce = 5_000;

export interface ChainReport {
  readonly tenantId: string;
  readonly entries: number;
  readonly sealed: number;
  /** Committed and not yet sealed. */
  readonly pending: number;
  /** Personal values that stand and match. */
  readonly values: number;
  readonly erased: number;
  readonly head: NotedHead | null;
  readonly broken: BrokenLink | null;
}

export interface ChainToVerify {
  readonly tenantId: string;
  readonly head: NotedHead | null;
  readonly pending: number;
}

/** Follows a tenant's chain over its entries; pages of constant size, so that memory stays flat. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly database: Database,
    private readonly reader: ChainReader,
  ) {}

  /** Every chain there is. */
  chains(): Promise<ChainToVerify[]> {
    return this.database.asSystem(() => this.reader.tenants());
  }

  /**
   * @param noted heads of this chain that were remembered outside of the database
   * @param advance told of the rows read, seals and entries alike
   */
  async verify({ tenantId, head, pending }: ChainToVerify, noted: readonly NotedHead[] = [], advance: (rows: number) => void = () => undefined): Promise<ChainReport> {
    const walk = new ChainWalk(head ? [head, ...noted] : noted);
    const brokenChain = await this.follow(walk, tenantId, advance);
    const { count, stray } = await this.look(tenantId, advance);
    const broken = brokenChain ?? await this.headless(tenantId, walk) ?? stray;
    const { sealed, values, erased } = walk;
    return { tenantId, entries: count, sealed, pending, values, erased, head: walk.head, broken: broken ?? null };
  }

  private async follow(walk: ChainWalk, tenantId: string, advance: (rows: number) => void): Promise<BrokenLink | undefined> {
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const links = await this.database.asSystem(() => this.reader.links(tenantId, after, linksAtOnce));
      for (const link of links) {
        const broken = walk.next(link);
        if (broken) return broken;
        after = link.sequence;
      }
      advance(links.length);
      if (links.length < linksAtOnce) return walk.finish();
    }
  }

  /** Asked when the chain has been followed: it may have begun meanwhile. */
  private async headless(tenantId: string, { head }: ChainWalk): Promise<BrokenLink | undefined> {
    if (head === null || await this.database.asSystem(() => this.reader.hasHead(tenantId))) return undefined;
    return { fault: 'head_missing', sequence: head.sequence, entryId: null };
  }

  /** Every entry is sealed or waits for it, and what waits is there. */
  private async look(tenantId: string, advance: (rows: number) => void): Promise<{ count: number; stray: BrokenLink | undefined }> {
    const gone = await this.database.asSystem(() => this.reader.pendingWithoutEntry(tenantId));
    let stray: BrokenLink | undefined = gone === undefined ? undefined : { fault: 'entry_missing', sequence: null, entryId: gone };
    let count = 0;
    for (let after: EntryPosition | undefined; ;) {
      const page = await this.database.asSystem(() => this.reader.entries(tenantId, after, entriesAtOnce));
      const unknown = page.find(({ known }) => !known);
      if (unknown) stray ??= { fault: 'seal_missing', sequence: null, entryId: unknown.id };
      count += page.length;
      advance(page.length);
      after = page.at(-1);
      if (page.length < entriesAtOnce) return { count, stray };
    }
  }
}
