import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { PackedSpans } from '../domain/explanation/pack-spans.js';
import type { RowHead } from './astray.js';
import type { Corpus } from './indexed-document.row.js';

export interface IndexedDocument {
  readonly corpus: Corpus;
  readonly documentId: string;
  readonly tenantId: string;
  readonly version: number;
  readonly analyser: string;
  readonly kind: string;
  readonly audience: readonly string[];
  readonly document: AnalysedDocument;
  readonly removed: boolean;
}

/** With what is read of a few at a time only. */
export interface EnteredDocument extends IndexedDocument {
  /** Where each term stands in the texts, of what matches point at. */
  readonly spans: PackedSpans | null;
}

export interface ChangedDocument extends IndexedDocument {
  readonly changedAt: Date;
}

/** What a look at the table has seen: every row of a transaction before `transaction`. */
export interface Look {
  readonly at: Date;
  readonly transaction: string;
}

/** A look, and what else stands at that time. */
export interface Seen {
  readonly look: Look;
  /** Of meanings, in use. */
  readonly basis: string | null;
  /** Version of the table in use. */
  readonly terms: string | null;
  /** Another one once an index was built anew. */
  readonly generation: number;
}

/**
 * What a look at $2 that saw every transaction before $3 may have missed. A row carries the instant of its statement, which
 * is before its commit by less than a minute. After a restore the number may lie in the future: then the instant alone counts.
 */
export const missedBy = `changed_at > $2::timestamptz - interval '1 minute'
  and (age(xmin) <= age($3::text::xid) or age($3::text::xid) < 0)`;

const columns = `corpus, document_id as "documentId", tenant_id as "tenantId", version, analyser, kind, audience, document, removed,
  changed_at as "changedAt"`;

@Injectable()
export class IndexedDocumentRepository {
  constructor(private readonly database: Database) {}

  /** Stores the newest version; an older one that arrives late changes nothing. */
  store(entry: EnteredDocument): Promise<void> {
    return this.storeAll(JSON.stringify([entry]));
  }

  /** The same for a list of them, as JSON. */
  async storeAll(entries: string): Promise<void> {
    await this.database.query(
      `insert into matching.indexed_document as d (corpus, document_id, tenant_id, version, analyser, kind, audience, document, spans, removed)
       select corpus, "documentId", "tenantId", version, analyser, kind, audience, document, spans, removed
         from json_to_recordset($1::json) as e (corpus text, "documentId" uuid, "tenantId" uuid, version int, analyser text, kind text,
              audience text[], document json, spans json, removed boolean)
        order by "documentId"
       on conflict (corpus, document_id) do update set version = excluded.version, analyser = excluded.analyser,
         kind = excluded.kind, audience = excluded.audience, document = excluded.document, spans = excluded.spans, removed = excluded.removed,
         changed_at = clock_timestamp()
       where excluded.version >= d.version`,
      [entries]);
  }

  /** Where the terms of each stand that was entered as `analyser` reads texts, with the version of which that was. In one round trip, as the system; call it outside of a tenant's unit of work. */
  async spansOf(corpus: Corpus, ids: readonly string[], analyser: string): Promise<ReadonlyMap<string, { readonly version: number; readonly spans: PackedSpans }>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.queryAsSystem<{ id: string; version: number; spans: PackedSpans }>(
      `select document_id as id, version, spans from matching.indexed_document
        where corpus = $1 and document_id = any ($2::uuid[]) and analyser = $3 and spans is not null`, [corpus, [...ids], analyser]);
    return new Map(rows.map(({ id, ...found }) => [id, found]));
  }

  async look(): Promise<Seen> {
    const [now] = await this.database.query<Look & Omit<Seen, 'look'>>(
      `select clock_timestamp() as at, pg_snapshot_xmin(pg_current_snapshot())::xid::text as transaction,
              (select version from matching.semantic_basis where analyser = $1 order by learnt_at desc limit 1) as basis,
              (select version from matching.term_table where analyser = $1 order by learnt_at desc limit 1) as terms,
              (select sum(generation)::int from matching.index_generation) as generation`, [analyserVersion]);
    if (!now) throw new Error('the database told no time');
    const { basis, terms, generation, ...look } = now;
    return { look, basis, terms, generation };
  }

  /**
   * A page of the rows, removed ones included, that the look before could not see, in the order of their ids. Ask for the look
   * first: what is committed in between is in the rows already and harmless to read again. Among those changed lately only rows
   * of transactions that were still running then are read: their age tells, without a second reading.
   */
  async changedAfter(corpus: Corpus, before: Look | undefined, afterId: string, limit: number): Promise<ChangedDocument[]> {
    return before
      ? this.database.query<ChangedDocument>(
        `select ${columns} from matching.indexed_document where corpus = $1 and document_id > $4 and ${missedBy} order by document_id limit $5`,
        [corpus, before.at, before.transaction, afterId, limit])
      : this.database.query<ChangedDocument>(
        `select ${columns} from matching.indexed_document where corpus = $1 and document_id > $2 order by document_id limit $3`, [corpus, afterId, limit]);
  }

  /** Ids of standing documents that an earlier look could not see. */
  async idsAfter(corpus: Corpus, before: Look): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select document_id as id from matching.indexed_document where corpus = $1 and not removed and ${missedBy}`,
      [corpus, before.at, before.transaction]);
    return rows.map(({ id }) => id);
  }

  /** Withdrawn ones too: what was decided on them still teaches. */
  async find(corpus: Corpus, ids: readonly string[]): Promise<AnalysedDocument[]> {
    const rows = await this.database.query<{ document: AnalysedDocument }>(
      'select document from matching.indexed_document where corpus = $1 and document_id = any ($2::uuid[])', [corpus, [...ids]]);
    return rows.map(({ document }) => document);
  }

  /** A page of all rows, removed ones included, without their documents. */
  heads(corpus: Corpus, afterId: string, limit: number): Promise<RowHead[]> {
    return this.database.query<RowHead>(
      `select document_id as "documentId", changed_at as "changedAt" from matching.indexed_document
        where corpus = $1 and document_id > $2 order by document_id limit $3`, [corpus, afterId, limit]);
  }

  rows(corpus: Corpus, ids: readonly string[]): Promise<ChangedDocument[]> {
    return this.database.query<ChangedDocument>(
      `select ${columns} from matching.indexed_document where corpus = $1 and document_id = any ($2::uuid[])`, [corpus, [...ids]]);
  }

  /** As the running unit sees it, removed or not. */
  async one(corpus: Corpus, id: string): Promise<IndexedDocument | undefined> {
    return (await this.rows(corpus, [id]))[0];
  }

  /** A page of standing documents after an id, for rebuilding the index. */
  page(corpus: Corpus, afterId: string, limit: number): Promise<IndexedDocument[]> {
    return this.database.query<IndexedDocument>(
      `select ${columns} from matching.indexed_document
        where corpus = $1 and not removed and document_id > $2 order by document_id limit $3`, [corpus, afterId, limit]);
  }

  /** A page of standing documents that this analyser read, about `share` of all (0–1), the same ones each time. */
  async teaching(corpus: Corpus, { analyser, share }: { readonly analyser: string; readonly share: number }, afterId: string, limit: number): Promise<AnalysedDocument[]> {
    const below = share >= 1 ? 'g' : Math.floor(share * 2 ** 20).toString(16).padStart(5, '0');
    const rows = await this.database.query<{ document: AnalysedDocument }>(
      `select document from matching.indexed_document where corpus = $1 and not removed and document_id > $2
          and left(md5(document_id::text), 5) collate "C" < $3 and analyser = $5 order by document_id limit $4`, [corpus, afterId, below, limit, analyser]);
    return rows.map(({ document }) => document);
  }

  async countStanding(corpus: Corpus): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from matching.indexed_document where corpus = $1 and not removed', [corpus]);
    return row?.count ?? 0;
  }

  /** A page of the ids of standing documents whose terms another analyser made. */
  async stale(corpus: Corpus, analyser: string, afterId: string, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select document_id as id from matching.indexed_document
        where corpus = $1 and not removed and analyser <> $2 and document_id > $3 order by document_id limit $4`, [corpus, analyser, afterId, limit]);
    return rows.map((row) => row.id);
  }

  /** The document is gone as of this version. */
  async markRemoved(corpus: Corpus, documentId: string, version: number): Promise<void> {
    await this.database.query(
      `update matching.indexed_document set removed = true, version = $3, changed_at = clock_timestamp()
        where corpus = $1 and document_id = $2 and version <= $3`, [corpus, documentId, version]);
  }
}
