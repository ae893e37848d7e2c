import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { severalAtOnce } from '@musubi/platform/search/several-at-once';
import { SEARCH_CLIENT } from '@musubi/platform/search/search-client';
import { type Meilisearch, MeilisearchApiError } from 'meilisearch';
import type { Seed } from '../public/seed.js';
import { type PeopleDocument, toPeopleDocument } from './people-document.js';
import { peopleSearchName, peopleSearchSettings } from './people-search-settings.js';

const taskTimeoutMs = 120_000;
const documentsPerTask = 2_000;
/** The server takes what waits as one: many documents at once cost it little more than few. */
const pagesAtOnce = 8;
/** Said with every write: a lost index that a write brings back would not know which of its ids is the key. */
const primaryKey = 'id';
/** The writing side of the index that people search in: raw fields, typo tolerance, facets, highlights. */
@Injectable()
export class PeopleSearchIndex {
  private readonly name: string;
  private created: Promise<void> | undefined;

  constructor(
    @Inject(SEARCH_CLIENT) private readonly client: Meilisearch,
    @Inject(ENVIRONMENT) environment: Environment,
  ) {
    this.name = peopleSearchName(environment);
  }

  /** Adds, replaces and removes in one go; waits until it can be found. */
  async write(seeds: readonly Seed[]): Promise<void> {
    await this.ensure();
    const newest = newestOf(seeds);
    const standing = newest.filter((seed) => seed.status === 'published').map(toPeopleDocument);
    const gone = newest.filter((seed) => seed.status !== 'published').map((seed) => seed.id);
    await this.put(this.name, standing);
    if (gone.length > 0) await this.done(() => this.client.index(this.name).deleteDocuments(gone));
  }

  /** False when the index was lost, was made anew without its settings, or holds more or less than it should. */
  async isComplete(expected: number): Promise<boolean> {
    try {
      await this.ensure();
      const index = this.client.index(this.name);
      const [stats, filterable] = await Promise.all([index.getStats(), index.getFilterableAttributes()]);
      return stats.numberOfDocuments === expected && (filterable ?? []).length > 0;
    } catch (error) {
      if (!isIndexMissing(error)) throw error;
      return false;
    }
  }

  /** Builds the index anew beside the old one and swaps, so that search is never empty. */
  async rebuild(pages: AsyncIterable<readonly Seed[]>): Promise<number> {
    // Both sides of the swap must stand, and this process may have made the index before the server lost it.
    await this.create(this.name);
    const next = `${this.name}_rebuild`;
    await this.drop(next);
    await this.create(next);
    let done = 0;
    await severalAtOnce(pages, pagesAtOnce, async (seeds) => {
      await this.put(next, seeds.map(toPeopleDocument));
      done += seeds.length;
    });
    await this.done(() => this.client.swapIndexes([{ indexes: [next, this.name], rename: false }]));
    await this.drop(next);
    return done;
  }

  private async put(index: string, documents: readonly PeopleDocument[]): Promise<void> {
    for (let at = 0; at < documents.length; at += documentsPerTask) {
      await this.done(() => this.client.index(index).addDocuments(documents.slice(at, at + documentsPerTask), { primaryKey }));
    }
  }

  private ensure(): Promise<void> {
    this.created ??= this.create(this.name);
    this.created.catch(() => { this.created = undefined; });
    return this.created;
  }

  private async create(name: string): Promise<void> {
    await this.done(() => this.client.createIndex(name, { primaryKey }), 'index_already_exists');
    await this.done(() => this.client.index(name).updateSettings(peopleSearchSettings));
  }

  private drop(name: string): Promise<void> {
    return this.done(() => this.client.deleteIndex(name), 'index_not_found');
  }

  private async done(task: () => ReturnType<Meilisearch['createIndex']>, tolerated?: string): Promise<void> {
    const result = await task().waitTask({ timeout: taskTimeoutMs });
    if (result.status === 'succeeded' || (tolerated !== undefined && result.error?.code === tolerated)) return;
    throw new Error(`search task ${result.type} ${result.status}: ${result.error?.code ?? ''}`);
  }
}

/** One task may be asked to write two versions of a seed: the later one counts. */
function newestOf(seeds: readonly Seed[]): Seed[] {
  const newest = new Map<string, Seed>();
  for (const seed of seeds) {
    if (seed.version > (newest.get(seed.id)?.version ?? 0)) newest.set(seed.id, seed);
  }
  return [...newest.values()];
}

function isIndexMissing(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found';
}
