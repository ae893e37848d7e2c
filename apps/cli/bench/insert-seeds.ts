import type { WorldSeed } from '@musubi/demo';
import { progressBar } from '../progress-bar.js';
import { asSuperuser } from './copy-without-policies.js';

const rowsAtOnce = 5_000;

/** Departments of a university in turn: which one matters to facets and to the spread over departments, not to the text. */
const insertSeeds = `
  with given as (
    select row_number() over () as n, g.* from jsonb_to_recordset($1::jsonb) as g(university text, "externalId" text, title_ja text, title_en text, body_ja text,
      body_en text, keywords text[], "fieldCodes" text[], trl int, region text, kind text, confidentiality text, researcher text)),
  desk as (
    select d.id, d.tenant_id, o.code, row_number() over (partition by o.id order by d.code) - 1 as place, count(*) over (partition by o.id) as many
      from identity.department d join identity.organisation o on o.id = d.tenant_id)
  insert into catalog.seed (id, tenant_id, external_id, version, status, title_ja, title_en, body_ja, body_en, keywords, field_codes, trl, region, visibility,
    published_at, changed_at, kind, department_id, researcher_user_id, researcher_name, detail_level)
  select uuidv7(), desk.tenant_id, g."externalId", 1, 'published', g.title_ja, g.title_en, g.body_ja, g.body_en, coalesce(g.keywords, '{}'), coalesce(g."fieldCodes", '{}'),
    g.trl, g.region, g.confidentiality, now() - interval '1 day', now() - interval '1 day', g.kind, desk.id, null, g.researcher, null
    from given g join desk on desk.code = g.university and desk.place = g.n % desk.many`;

/** As a worker would leave them, but of no analyser: reindexing has everything to do. */
const announceSeeds = `
  insert into matching.indexed_document (corpus, document_id, tenant_id, version, analyser, kind, audience, document)
  select 'seed', id, tenant_id, version, 'none', kind, array['public'], '{}'::json from catalog.seed`;

/** Puts seeds straight into the tables, without events and versions: it stands for years of work. */
export async function insertSeedRows(superuserUrl: string, seeds: readonly WorldSeed[]): Promise<void> {
  const bar = progressBar('seeds inserted', seeds.length);
  await asSuperuser(superuserUrl, 'musubi', async (client) => {
    for (let at = 0; at < seeds.length; at += rowsAtOnce) {
      const portion = seeds.slice(at, at + rowsAtOnce);
      const { rowCount } = await client.query(insertSeeds, [JSON.stringify(portion)]);
      if (rowCount !== portion.length) throw new Error(`${portion.length - (rowCount ?? 0)} of ${portion.length} seeds have no university in the demo world`);
      bar.advance(portion.length);
    }
    await client.query(announceSeeds);
    await client.query('vacuum analyze');
  });
  bar.finish();
}
