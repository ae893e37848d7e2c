import { numberedFieldName } from '@musubi/kernel';
import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { readCursor } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { SearchSeeds } from '../application/search-seeds.js';
import { SeedNameReader } from '../application/seed-name-reader.js';
import { type SeedSearchAnswer, seedSearchAnswer, type SeedSearchQuery, seedSearchQuery, toFoundSeed } from './seed.dto.js';

type SeedSearchFacets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Everybody but the platform's operator, who reads no content. */
const readers = ['company', 'liaison', 'researcher', 'admin', 'contract_officer', 'auditor', 'ip_officer', 'intermediary'];

@Tag('seeds')
@Controller('seeds')
export class SeedSearchController {
  constructor(
    private readonly seeds: SearchSeeds,
    private readonly names: SeedNameReader,
  ) {}

  @Endpoint({ method: 'GET', path: '', summary: 'Search seeds, with facets and highlights', access: readers, query: seedSearchQuery, answer: [200, seedSearchAnswer] })
  async search(@Caller() caller: Principal, @ValidQuery() query: SeedSearchQuery): Promise<SeedSearchAnswer> {
    const { cursor, limit, q, university, department, kind, region, trl, fieldCode } = query;
    const offset = Number(readCursor(cursor) ?? 0) || 0;
    const found = await this.seeds.search(caller.tenantId, { q, university, department, kind, region, trl, fieldCode, offset, limit });
    const counted = withChosen(found.facets, { university, department, kind, region, trl, fieldCodes: fieldCode });
    // Of the seeds and of the facets at once.
    const names = await this.names.byId(
      [...found.items.map(({ seed }) => seed.universityId), ...Object.keys(counted['university'] ?? {})],
      [...found.items.map(({ seed }) => seed.departmentId), ...Object.keys(counted['department'] ?? {})], caller.locale);
    const next = offset + limit;
    return {
      items: found.items.map((item) => toFoundSeed(item, { university: names.university(item.seed.universityId), department: names.department(item.seed.departmentId) }, caller.locale)),
      facets: namedFacets(counted, { ...names, fieldCodes: (code) => numberedFieldName(code, caller.locale) }),
      total: found.total,
      degraded: found.degraded,
      nextCursor: next < found.total ? Buffer.from(String(next)).toString('base64url') : null,
    };
  }
}

/** Most frequent first. Values that are no ids name themselves. */
function namedFacets(facets: SeedSearchFacets, names: Readonly<Record<string, (id: string) => string>>): SeedSearchAnswer['facets'] {
  return Object.fromEntries(Object.entries(facets).map(([facet, counts]) => [facet, Object.entries(counts)
    .map(([value, count]) => ({ value, name: names[facet]?.(value) || value, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))]));
}

/** What was chosen stays on offer though nothing is left of it: somebody wants to take it back. */
function withChosen(facets: SeedSearchFacets, chosen: Readonly<Record<string, string | number | undefined>>): SeedSearchFacets {
  return Object.fromEntries(Object.entries(facets).map(([facet, counts]) => {
    const value = chosen[facet];
    return [facet, value === undefined ? counts : { [value]: 0, ...counts }];
  }));
}
