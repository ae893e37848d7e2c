import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { LearntTerms, Translation } from '../domain/bilingual/term-table.js';

/** What a table is learnt from, without the texts. */
export interface Lesson {
  /** Public seeds, in whatever languages. */
  readonly documents: number;
  /** Differs when other seeds, or other versions of them, would teach. */
  readonly name: string;
}

/** More teach hardly more, and cost memory by the square of their length. */
const MOST_LESSONS = 1_500;

/**
 * Seeds that everybody may find. What is for a university alone, or confidential, teaches nothing: its words would surface as
 * translations in somebody else's explanation.
 */
const PUBLIC_SEEDS = `from matching.indexed_document
  where corpus = 'seed' and not removed and 'public' = any (audience) and analyser = $1`;

@Injectable()
export class TermTableRepository {
  constructor(private readonly database: Database) {}

  /** What there would be to learn from now. */
  async lesson(analyser: string): Promise<Lesson> {
    const [lesson] = await this.database.query<Lesson>(
      `select count(*)::int as documents, concat(count(*), ' until ', max(changed_at)) as name ${PUBLIC_SEEDS}`, [analyser]);
    if (!lesson) throw new Error('the database counted nothing');
    return lesson;
  }

  /** Those that have a title in both languages, each an AnalysedDocument as JSON. Which ones, of many, does not depend on when they came. */
  async teachingDocuments(analyser: string): Promise<string[]> {
    const rows = await this.database.query<{ document: string }>(
      `select document::text as document from matching.indexed_document where corpus = 'seed' and document_id in (
        select document_id ${PUBLIC_SEEDS}
          and json_array_length(document->'terms'->'title_ja') > 0 and json_array_length(document->'terms'->'title_en') > 0
        order by md5(document_id::text) limit ${MOST_LESSONS})`, [analyser]);
    return rows.map(({ document }) => document);
  }

  /** What the table in use was learnt from, and when; undefined before the first. */
  async newest(analyser: string): Promise<(Lesson & { readonly learntAt: Date }) | undefined> {
    const [head] = await this.database.query<Lesson & { learntAt: Date }>(
      `select documents, lesson as name, learnt_at as "learntAt" from matching.term_table where analyser = $1 order by learnt_at desc limit 1`,
      [analyser]);
    return head;
  }

  async find(version: string): Promise<LearntTerms | undefined> {
    const [row] = await this.database.query<{ terms: (readonly [string, readonly Translation[]])[] | null }>(
      'select terms from matching.term_table where version = $1', [version]);
    return row?.terms ? { version, table: new Map(row.terms) } : undefined;
  }

  /** Puts it into use; the same again counts as the newest. Older ones keep their name only. */
  async store({ version, table }: LearntTerms, { documents, name }: Lesson, analyser: string): Promise<void> {
    await this.database.query(
      `insert into matching.term_table (version, analyser, documents, lesson, terms) values ($1, $2, $3, $4, $5)
       on conflict (version) do update set learnt_at = clock_timestamp(), documents = excluded.documents, lesson = excluded.lesson,
         terms = excluded.terms`,
      [version, analyser, documents, name, JSON.stringify([...table])]);
    await this.database.query('update matching.term_table set terms = null where version <> $1 and terms is not null', [version]);
  }
}
