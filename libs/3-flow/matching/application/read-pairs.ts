import { CatalogFacade, type Need, type Seed, type SeedFacts } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { KnownPairs, type KnowPair } from './known-pairs.js';

export interface FoundPairs {
  readonly seeds: ReadonlyMap<string, SeedFacts>;
  readonly known: KnowPair;
}

/** Reads the other sides of a need or a seed, whatever became of them, and what the record says of each pair. */
@Injectable()
export class ReadPairs {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly known: KnownPairs,
  ) {}

  /** Opens its own unit of work, as the system. */
  seedsFor(need: Need, seedIds: readonly string[]): Promise<FoundPairs> {
    return this.database.readAsSystem(async () => {
      const seeds = await this.catalog.seedFacts(seedIds);
      return { seeds, known: await this.known.of([need], [...seeds.values()]) };
    });
  }

  /** Opens its own unit of work, as the system. */
  needsFor(seed: Seed, needIds: readonly string[]): Promise<{ readonly needs: ReadonlyMap<string, Need>; readonly known: KnowPair }> {
    return this.database.readAsSystem(async () => {
      const needs = await this.catalog.needs(needIds);
      return { needs, known: await this.known.of([...needs.values()], [seed]) };
    });
  }
}
