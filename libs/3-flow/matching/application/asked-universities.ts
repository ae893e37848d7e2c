import type { Need } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '@musubi/platform/database/database';

/** How long a process may go on with the universities that it knows: a new one has no seeds yet. */
const trustMs = 5_000;

/** Ids of the universities that may see a need. */
@Injectable()
export class AskedUniversities {
  private readonly universities = new LRUCache<'all', readonly string[]>({
    max: 1, ttl: trustMs, fetchMethod: async () => (await this.database.asSystem(() => this.identity.universities())).map(({ id }) => id),
  });

  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
  ) {}

  async of(need: Need): Promise<readonly string[]> {
    if (need.visibility !== 'public') return need.universityIds;
    return await this.universities.fetch('all') ?? [];
  }
}
