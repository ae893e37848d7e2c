import type { BenchDatabase } from './bench-database.js';

/** The words of each seed as the product's analyser read them, for PostgreSQL's own search: it cannot cut Japanese itself. */
const makeTable = `
  create table bench_words as
  select document_id as id, (select array_to_tsvector(array_agg(distinct word)) from json_each(document->'terms') as field, json_array_elements_text(field.value) as word where word <> '') as words
    from matching.indexed_document where corpus = 'seed'`;

/** Any of the need's words, best rank first, as many as the product stores. */
const search = `
  with asked as (
    select string_agg(distinct quote_literal(word), ' | ')::tsquery as words
      from matching.indexed_document d, json_each(d.document->'terms') as field, json_array_elements_text(field.value) as word
     where d.corpus = 'need' and d.document_id = $1 and word <> '')
  select b.id from bench_words b, asked where b.words @@ asked.words order by ts_rank(b.words, asked.words) desc, b.id limit 12`;

/** What PostgreSQL's full-text search takes for the same needs, one after the other; milliseconds. */
export async function searchFullText(database: BenchDatabase, needIds: readonly string[]): Promise<number[]> {
  for (const statement of [makeTable, 'create index on bench_words using gin (words)', 'vacuum analyze bench_words']) await database.run(statement);
  const times: number[] = [];
  for (const needId of needIds) {
    const start = performance.now();
    await database.run(search, [needId]);
    times.push(performance.now() - start);
  }
  return times;
}
