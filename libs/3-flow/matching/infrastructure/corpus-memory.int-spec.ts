import { setImmediate } from 'node:timers/promises';
import { Database } from '@musubi/platform/database/database';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { CorpusMemory } from './corpus-memory.js';
import { Embeddings } from './embedding/embeddings.js';
import { type ChangedDocument, IndexedDocumentRepository } from './indexed-document.repository.js';
import { SemanticBasisRepository } from './semantic-basis.repository.js';
import { TermTableRepository } from './term-table.repository.js';

/** Each look reads a page; here it does so only when it is let. */
class HeldDocuments extends IndexedDocumentRepository {
  readonly held: (() => void)[] = [];
  readonly log: string[] = [];

  override async changedAfter(...asked: Parameters<IndexedDocumentRepository['changedAfter']>): Promise<ChangedDocument[]> {
    this.log.push(`${asked[0]} begins`);
    await new Promise<void>((resolve) => { this.held.push(resolve); });
    return super.changedAfter(...asked);
  }
}

let world: CatalogWorld;
beforeAll(async () => { world = await CatalogWorld.open(); }, 60_000);
afterAll(() => world?.close());

describe('looks at the corpora', () => {
  it('never overlap, in whatever order they are asked for, and who waits for the same one shares it', async () => {
    const database = world.get(Database);
    const documents = new HeldDocuments(database);
    const memory = new CorpusMemory(database, documents, world.get(SemanticBasisRepository), world.get(TermTableRepository), world.get(Embeddings));
    const look = async (name: 'seed' | 'need', told = true): Promise<void> => {
      await memory.view(name);
      if (told) documents.log.push(`${name} ends`);
    };
    /** Until a look reads, and as much longer as another would need that should not begin yet. */
    const begun = async (): Promise<void> => {
      while (documents.held.length === 0) await setImmediate();
      for (let question = 0; question < 20; question += 1) await database.asSystem(() => database.query('select 1'));
    };
    const asked = [look('seed')];
    await begun();
    // Before the second look at the seeds begins, it is asked for again, behind one at the needs.
    asked.push(look('seed'), look('need'), look('seed', false));
    documents.held.shift()?.();
    await begun();
    asked.push(look('seed'));
    for (let left = 3; left > 0; left -= 1) {
      documents.held.shift()?.();
      if (left > 1) await begun();
    }
    await Promise.all(asked);
    expect(documents.log).toEqual(['seed', 'seed', 'need', 'seed'].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });
});
