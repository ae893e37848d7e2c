import { unwrap } from '@musubi/kernel';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { badly, type EmbedderAnswer, startEmbedder, type TestEmbedder, well } from '../../../../test/servers/embedder.js';
import { KeepEmbeddings } from './keep-embeddings.js';

const seeds = 40;
const batchMs = 800;
/** Eight in time, 32 never. */
const msPerText = 50;
const slowly: EmbedderAnswer = (asked, response) => { setTimeout(() => { well()(asked, response); }, asked.input.length * msPerText); };

let service: TestEmbedder;
let world: CatalogWorld;
let keeper: KeepEmbeddings;

beforeAll(async () => {
  service = await startEmbedder();
  world = await CatalogWorld.open(undefined, { MUSUBI_EMBEDDER_URL: service.url, MUSUBI_EMBEDDER_MODEL: 'm', MUSUBI_EMBEDDER_BATCH_TIMEOUT_MS: String(batchMs) });
  keeper = world.get(KeepEmbeddings);
  const university = await world.university();
  for (let i = 0; i < seeds; i += 1) unwrap(await world.seed(university, { titleEn: `Seed ${i}` }));
  await world.workOff('matching');
}, 120_000);
afterAll(async () => {
  await world?.close();
  await service?.stop();
});

/** As if none of them had been embedded, by somebody who has been asked nothing. */
const fromTheBeginning = async (...ways: readonly EmbedderAnswer[]): Promise<() => number[]> => {
  await world.rows('delete from matching.embedding');
  await world.rows('delete from matching.embedder_cost');
  service.answers(...ways);
  const before = service.asked.length;
  return () => service.asked.slice(before).map(({ input }) => input.length);
};
const costs = () => world.rows<{ requests: number; texts: number }>('select requests, texts from matching.embedder_cost');

describe('embedding what is missing', () => {
  it('keeps what came before the service went, and asks for the rest alone', async () => {
    const asked = await fromTheBeginning(well(), badly(401), well());
    await keeper.run();
    expect([await keeper.countMissing(), asked(), await costs()]).toEqual([8, [32, 8], [{ requests: 2, texts: 32 }]]);
    await keeper.run();
    expect([await keeper.countMissing(), asked(), await costs()]).toEqual([0, [32, 8, 8], [{ requests: 3, texts: 40 }]]);
  }, 30_000);

  it('comes to an end with a service that is too slow for many at once, and counts what was asked in vain', async () => {
    const asked = await fromTheBeginning(slowly);
    await keeper.embedMissing();
    expect([await keeper.countMissing(), asked()]).toEqual([0, [32, 8, 8, 8, 8, 8]]);
    expect(await costs()).toEqual([{ requests: 6, texts: 40 }]);
  }, 30_000);

  it('says that it is away when one text alone takes too long', async () => {
    await fromTheBeginning(() => undefined);
    await expect(keeper.embedMissing()).rejects.toMatchObject({ failure: 'timeout' });
    expect(await keeper.countMissing()).toBe(seeds);
  }, 30_000);
});
