import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { type Look, missedBy } from '../indexed-document.repository.js';
import type { Corpus } from '../indexed-document.row.js';

/** A need or a seed as it can be embedded. */
export interface DocumentToEmbed {
  readonly corpus: Corpus;
  readonly id: string;
  readonly tenantId: string;
  readonly version: number;
  readonly text: string;
}

export interface StoredEmbedding extends Omit<DocumentToEmbed, 'text'> {
  readonly vector: Float32Array | null;
}

export interface EmbedderCost {
  readonly requests: number;
  readonly texts: number;
  readonly tokens: number;
}

export interface EmbedderCostOfDay extends EmbedderCost {
  /** In Japan. */
  readonly day: string;
  readonly embedder: string;
}

@Injectable()
export class EmbeddingRepository {
  constructor(private readonly database: Database) {}

  /** In the running unit of the system; an older text's vector changes nothing. */
  async store(embedder: string, embeddings: readonly StoredEmbedding[]): Promise<void> {
    await this.database.query(
      `insert into matching.embedding as e (corpus, document_id, tenant_id, version, embedder, vector)
       select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::int[], array_fill($5::text, array[cardinality($2::uuid[])]), $6::bytea[])
       on conflict (corpus, document_id) do update set version = excluded.version, embedder = excluded.embedder, vector = excluded.vector,
         changed_at = clock_timestamp()
       where excluded.version >= e.version or excluded.embedder <> e.embedder`,
      [embeddings.map(({ corpus }) => corpus), embeddings.map(({ id }) => id), embeddings.map(({ tenantId }) => tenantId),
        embeddings.map(({ version }) => version), embedder, embeddings.map(({ vector }) => vector && Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength))]);
  }

  /** In the running unit of the system. */
  async addCost(embedder: string, { requests, texts, tokens }: EmbedderCost): Promise<void> {
    await this.database.query(
      `insert into matching.embedder_cost as c (day, embedder, requests, texts, tokens) values ((now() at time zone 'Asia/Tokyo')::date, $1, $2, $3, $4)
       on conflict (day, embedder) do update set requests = c.requests + excluded.requests, texts = c.texts + excluded.texts, tokens = c.tokens + excluded.tokens`,
      [embedder, requests, texts, tokens]);
  }

  /** A page of what a look before could not see, in the order of ids. */
  async changedAfter(embedder: string, before: Look | undefined, afterId: string, limit: number): Promise<(Pick<StoredEmbedding, 'id' | 'version' | 'vector'>)[]> {
    const rows = await this.database.query<{ id: string; version: number; vector: Buffer | null }>(
      `select document_id as id, version, vector from matching.embedding
        where embedder = $1 and document_id > $4 and ${before ? missedBy : '($2::timestamptz is null and $3::text is null)'}
        order by document_id limit $5`, [embedder, before?.at ?? null, before?.transaction ?? null, afterId, limit]);
    // A copy: the driver's buffer begins anywhere, and numbers of four bytes begin at multiples of four.
    return rows.map(({ vector, ...row }) => ({ ...row, vector: vector && new Float32Array(Uint8Array.from(vector).buffer) }));
  }

  /** Standing documents whose text as it is now the embedder has not placed, seeds first. */
  missing(embedder: string, limit: number): Promise<{ corpus: Corpus; id: string }[]> {
    return this.database.query<{ corpus: Corpus; id: string }>(
      `select d.corpus, d.document_id as id from matching.indexed_document d
         left join matching.embedding e on e.corpus = d.corpus and e.document_id = d.document_id and e.embedder = $1 and e.version >= d.version
        where not d.removed and e.document_id is null order by d.corpus desc, d.document_id limit $2`, [embedder, limit]);
  }

  /** Newest first. */
  costs(days: number): Promise<EmbedderCostOfDay[]> {
    return this.database.query(
      `select day::text as day, embedder, requests, texts, tokens::float8 as tokens from matching.embedder_cost
        where day > (now() at time zone 'Asia/Tokyo')::date - $1::int order by day desc, embedder`, [days]);
  }

  async countMissing(embedder: string): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from matching.indexed_document d where not d.removed and not exists (
         select 1 from matching.embedding e where e.corpus = d.corpus and e.document_id = d.document_id and e.embedder = $1 and e.version >= d.version)`, [embedder]);
    return row?.count ?? 0;
  }
}
