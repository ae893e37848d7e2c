import { IdentityFacade, nameIn, TloFacade } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { type Page, pageOf, pageQuery, readCursor, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { isUuid } from '@musubi/kernel';
import { z } from 'zod';
import { GrantedSeedsFacade } from '../public/granted-seeds-facade.js';
import { seedKinds } from '../public/seed.js';

const named = z.object({ id: z.uuid(), name: z.string() });
const grantedSeed = z.object({
  id: z.uuid(), title: z.object({ ja: z.string().nullable(), en: z.string().nullable() }), university: named, department: named,
  researcher: z.string().nullable(), kind: z.enum(seedKinds), fieldCodes: z.array(z.string()), trl: z.int().nullable(),
});
type GrantedSeedView = z.infer<typeof grantedSeed>;

/** What an outside TLO's officer sees of seeds, by the universities' grants. */
@Tag('seeds')
@Controller()
export class GrantedSeedsController {
  constructor(
    private readonly seeds: GrantedSeedsFacade,
    private readonly tlos: TloFacade,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({
    method: 'GET', path: 'ip/seeds', summary: 'Seeds of the universities that granted the own TLO sight of them: what concerns inventions, no texts', access: ['ip_officer'],
    query: pageQuery, answer: [200, pageOf(grantedSeed)],
  })
  async list(@Caller() caller: Principal, @ValidQuery() { cursor, limit }: z.infer<typeof pageQuery>): Promise<Page<GrantedSeedView>> {
    const before = readCursor(cursor);
    const rows = await this.seeds.page(await this.tlos.universitiesShownTo(caller.tenantId), before !== undefined && isUuid(before) ? before : undefined, limit);
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => id);
    const universities = await this.identity.organisations([...new Set(items.map(({ universityId }) => universityId))]);
    const departments = await this.identity.departments([...new Set(items.map(({ departmentId }) => departmentId))]);
    return {
      nextCursor,
      items: items.map((seed) => ({
        id: seed.id, title: { ja: seed.titleJa, en: seed.titleEn }, researcher: seed.researcherName, kind: seed.kind, fieldCodes: [...seed.fieldCodes], trl: seed.trl,
        university: { id: seed.universityId, name: nameIn(universities.get(seed.universityId), caller.locale) }, department: { id: seed.departmentId, name: nameIn(departments.get(seed.departmentId), caller.locale) },
      })),
    };
  }
}
