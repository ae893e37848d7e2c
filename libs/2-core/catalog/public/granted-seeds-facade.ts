import { Injectable } from '@nestjs/common';
import { GrantedSeeds } from '../infrastructure/granted-seeds.js';
import type { GrantedSeed } from './granted-seed.js';

/** For contexts that show an outside TLO what concerns inventions. In its unit of work. */
@Injectable()
export class GrantedSeedsFacade {
  constructor(private readonly seeds: GrantedSeeds) {}

  /** @param universityIds whose grant is in force. Unknown ids, and drafts, are absent from the map */
  async of(universityIds: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, GrantedSeed>> {
    return new Map((await this.seeds.of(universityIds, ids)).map((seed) => [seed.id, seed]));
  }
}
