import { type Department, IdentityFacade, nameIn, type Organisation } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Seed } from '../public/seed.js';

export interface SeedNames {
  readonly university: string;
  readonly department: string;
}

/** Names are asked for at every key that somebody types, and hardly ever change. */
const trustMs = 10_000;

type Named = Pick<Organisation | Department, 'name' | 'nameEn'>;

/** Names of universities and departments to print beside seeds, in the reader's language. */
@Injectable()
export class SeedNameReader {
  /** By reader, whose rights row-level security has seen to, and id. */
  private readonly known = new LRUCache<string, Named>({ max: 10_000, ttl: trustMs });

  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
  ) {}

  async of(seeds: readonly Seed[], locale: 'ja' | 'en'): Promise<(seed: Seed) => SeedNames> {
    const { university, department } = await this.byId(seeds.map((seed) => seed.universityId), seeds.map((seed) => seed.departmentId), locale);
    return (seed) => ({ university: university(seed.universityId), department: department(seed.departmentId) });
  }

  /** Names by id; empty for an unknown one. */
  async byId(universityIds: readonly string[], departmentIds: readonly string[], locale: 'ja' | 'en'): Promise<Record<keyof SeedNames, (id: string) => string>> {
    // Sent together: neither needs the other's answer.
    const [universities, departments] = await Promise.all([
      this.named(universityIds, (ids) => this.identity.organisations(ids)), this.named(departmentIds, (ids) => this.identity.departments(ids)),
    ]);
    return { university: (id) => nameIn(universities.get(id), locale), department: (id) => nameIn(departments.get(id), locale) };
  }

  private async named(ids: readonly string[], read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Named>>): Promise<ReadonlyMap<string, Named>> {
    const { reader } = this.database;
    const names = new Map<string, Named>();
    const unknown = [...new Set(ids)].filter((id) => {
      const known = this.known.get(`${reader} ${id}`);
      if (known) names.set(id, known);
      return known === undefined;
    });
    for (const [id, { name, nameEn }] of unknown.length === 0 ? [] : await read(unknown)) {
      names.set(id, { name, nameEn });
      this.known.set(`${reader} ${id}`, { name, nameEn });
    }
    return names;
  }
}
