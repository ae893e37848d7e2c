import { IdentityFacade, nameIn } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import type { Seed } from '../public/seed.js';
import type { SeedNames } from './seed.dto.js';

/** Names of universities and departments to print beside seeds, in the reader's language. */
@Injectable()
export class SeedNameReader {
  constructor(private readonly identity: IdentityFacade) {}

  async of(seeds: readonly Seed[], locale: 'ja' | 'en'): Promise<(seed: Seed) => SeedNames> {
    const { university, department } = await this.byId(seeds.map((seed) => seed.universityId), seeds.map((seed) => seed.departmentId), locale);
    return (seed) => ({ university: university(seed.universityId), department: department(seed.departmentId) });
  }

  /** Names by id; empty for an unknown one. */
  async byId(universityIds: readonly string[], departmentIds: readonly string[], locale: 'ja' | 'en'): Promise<Record<keyof SeedNames, (id: string) => string>> {
    // Sent together: neither needs the other's answer.
    const [universities, departments] = await Promise.all([
      this.identity.organisations([...new Set(universityIds)]), this.identity.departments([...new Set(departmentIds)]),
    ]);
    return { university: (id) => nameIn(universities.get(id), locale), department: (id) => nameIn(departments.get(id), locale) };
  }
}
