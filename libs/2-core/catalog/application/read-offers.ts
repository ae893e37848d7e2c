import { Injectable } from '@nestjs/common';
import { MandateRepository } from '../infrastructure/mandate.repository.js';
import { NeedRepository } from '../infrastructure/need.repository.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { NeedPosting } from '../public/mandate.js';
import type { Need } from '../public/need.js';
import type { Seed } from '../public/seed.js';

type Before = { readonly changedAt: Date; readonly id: string } | undefined;

/** Reads what the caller may see; what the reading scope or row-level security hides is not there. */
@Injectable()
export class ReadOffers {
  constructor(
    private readonly needRepository: NeedRepository,
    private readonly seedRepository: SeedRepository,
    private readonly mandates: MandateRepository,
  ) {}

  async need(id: string): Promise<Need | undefined> {
    return (await this.needRepository.find([id]))[0];
  }

  async seed(id: string): Promise<Seed | undefined> {
    return (await this.seedRepository.find([id]))[0];
  }

  /** The reader's own. */
  ownNeeds(before: Before, limit: number): Promise<Need[]> {
    return this.needRepository.ofOwner(before, limit);
  }

  /** Those of others that the reader may see. */
  needsOfOthers(before: Before, limit: number): Promise<Need[]> {
    return this.needRepository.visible(before, limit);
  }

  /** Of the reader's own needs, those that an intermediary posted. */
  postings(needIds: readonly string[]): Promise<ReadonlyMap<string, NeedPosting>> {
    return this.mandates.postings(needIds);
  }

  seedsOf(universityId: string, before: Before, limit: number): Promise<Seed[]> {
    return this.seedRepository.ofOwner(universityId, before, limit);
  }

  seedsOfResearcher(userId: string): Promise<Seed[]> {
    return this.seedRepository.ofResearcher(userId);
  }
}
