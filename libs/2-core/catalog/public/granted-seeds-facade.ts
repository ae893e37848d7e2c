import { Injectable } from '@nestjs/common';
import { GrantedSeeds } from '../infrastructure/granted-seeds.js';
import type { GrantedSeed } from './granted-seed.js';

/** What concerns inventions, for an outside TLO. In its unit of work; the universities are those whose grant is in force. */
@Injectable()
export class GrantedSeedsFacade {
  constructor(private readonly seeds: GrantedSeeds) {}

  /** Newest first, one more than `limit`. @param before id of the last one of the page before */
  page(universityIds: readonly string[], before: string | undefined, limit: number): Promise<readonly GrantedSeed[]> {
    return this.seeds.page(universityIds, before, limit);
  }

  /** Unknown ids, and drafts, are absent from the map. */
  async of(universityIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, GrantedSeed>> {
    return new Map((await this.seeds.of(universityIds, ids)).map((seed) => [seed.id, seed]));
  }
}
