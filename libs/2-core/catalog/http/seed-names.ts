import { IdentityFacade, nameIn } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import type { Seed } from '../public/seed.js';
import type { SeedNames } from './seed.dto.js';

/** Names of universities and departments to print beside seeds, in the reader's language. */
@Injectable()
export class SeedNameReader {
  constructor(private readonly identity: IdentityFacade) {}

  async of(seeds: readonly Seed[], locale: 'ja' | 'en'): Promise<(seed: Seed) => SeedNames> {
    const universities = await this.identity.organisations([...new Set(seeds.map((seed) => seed.universityId))]);
    const departments = await this.identity.departments([...new Set(seeds.map((seed) => seed.departmentId))]);
    return (seed) => ({
      university: nameIn(universities.get(seed.universityId), locale),
      department: nameIn(departments.get(seed.departmentId), locale),
    });
  }

  /** Names of facet values that are ids; other values name themselves. */
  async ofFacet(facet: string, values: readonly string[], locale: 'ja' | 'en'): Promise<(value: string) => string> {
    const named: ReadonlyMap<string, { readonly name: string; readonly nameEn: string | null }> = facet === 'university' ? await this.identity.organisations(values)
      : facet === 'department' ? await this.identity.departments(values) : new Map();
    return (value) => nameIn(named.get(value), locale) || value;
  }
}
