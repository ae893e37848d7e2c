import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { SemanticBasis } from '../domain/semantics/semantic-basis.js';

/** What is known of a basis without its numbers. */
export type BasisHead = Pick<SemanticBasis, 'version' | 'documents'>;

@Injectable()
export class SemanticBasisRepository {
  constructor(private readonly database: Database) {}

  /** The one in use for terms of this analyser. */
  async newest(analyser: string): Promise<BasisHead | undefined> {
    const [head] = await this.database.query<BasisHead>(
      'select version, documents from matching.semantic_basis where analyser = $1 order by learnt_at desc limit 1', [analyser]);
    return head;
  }

  async find(version: string): Promise<SemanticBasis | undefined> {
    const [row] = await this.database.query<BasisHead & { dimensions: number; terms: string[] | null; numbers: Buffer | null }>(
      'select version, documents, dimensions, terms, numbers from matching.semantic_basis where version = $1', [version]);
    if (!row?.terms || !row.numbers) return undefined;
    const { terms, numbers, ...head } = row;
    // A copy: the driver's buffer begins anywhere, and numbers of four bytes begin at multiples of four.
    const floats = new Float32Array(Uint8Array.from(numbers).buffer);
    return { ...head, terms, idf: floats.subarray(0, terms.length), vectors: floats.subarray(terms.length) };
  }

  /** Puts it into use; the same again, learnt elsewhere at the same time, counts as the newest. Older ones keep their name only. */
  async store({ version, dimensions, documents, terms, idf, vectors }: SemanticBasis, analyser: string): Promise<void> {
    const numbers = Buffer.concat([idf, vectors].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)));
    await this.database.query(
      `insert into matching.semantic_basis (version, analyser, dimensions, documents, terms, numbers) values ($1, $2, $3, $4, $5, $6)
       on conflict (version) do update set learnt_at = clock_timestamp(), terms = excluded.terms, numbers = excluded.numbers`,
      [version, analyser, dimensions, documents, terms, numbers]);
    await this.database.query('update matching.semantic_basis set terms = null, numbers = null where version <> $1 and numbers is not null', [version]);
  }
}
