import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';

export interface FallbackFilter {
  readonly university: string | undefined;
  readonly department: string | undefined;
  readonly kind: string | undefined;
  readonly region: string | undefined;
  readonly trl: number | undefined;
  readonly fieldCode: string | undefined;
}

/** Plain substring search in PostgreSQL while the search server is away: slower and without facets, never empty-handed. */
@Injectable()
export class SeedFallbackSearch {
  constructor(private readonly database: Database) {}

  async search(words: readonly string[], filter: FallbackFilter, offset: number, limit: number): Promise<{ ids: string[]; total: number }> {
    const patterns = words.map((word) => `%${word.replace(/[\\%_]/gu, String.raw`\$&`)}%`);
    const rows = await this.database.query<{ id: string; total: number }>(
      `select s.id, count(*) over ()::int as total from catalog.seed s
        where s.status = 'published'
          and (s.visibility <> 'university' or s.tenant_id = platform.current_tenant())
          and not exists (select 1 from unnest($1::text[]) as p (pattern)
                           where concat_ws(' ', s.title_ja, s.title_en, s.body_ja, s.body_en, s.researcher_name,
                                           array_to_string(s.keywords, ' ')) not ilike p.pattern)
          and ($2::uuid is null or s.tenant_id = $2) and ($3::uuid is null or s.department_id = $3)
          and ($4::text is null or s.kind = $4) and ($5::text is null or s.region = $5)
          and ($6::int is null or s.trl = $6) and ($7::text is null or $7 = any (s.field_codes))
        order by s.changed_at desc, s.id offset $8 limit $9`,
      [patterns, filter.university ?? null, filter.department ?? null, filter.kind ?? null, filter.region ?? null,
        filter.trl ?? null, filter.fieldCode ?? null, offset, limit]);
    return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 };
  }
}
