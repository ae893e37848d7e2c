import { unwrap } from '@musubi/kernel';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { badly, never, startEmbedder, type TestEmbedder, well } from '../../../../test/servers/embedder.js';
import { KeepEmbeddings } from './keep-embeddings.js';
import { RematchNeeds } from './rematch-needs.js';

/** What the service thinks texts are about: it alone knows that only one of the two is about what the need asks for. */
const about: Parameters<typeof well>[0] = (text) => (text.includes('静か') || text.includes('低騒音') ? [1, 0, 0.1] : [0, 1, 0.1]);

const seeds = {
  words: { titleJa: 'ファンの羽根の量産', bodyJa: 'ファンの羽根を安く量産する金型を作る。', keywords: ['金型'], fieldCodes: ['18010'] },
  meaning: { titleJa: '低騒音のファン', bodyJa: '渦を抑え、音を下げる。', keywords: ['渦'], fieldCodes: ['19010'] },
};
/** So that a word tells something. */
const unrelated = ['酵母による発酵の制御', '橋梁の振動による劣化診断', 'ホタテ養殖の水温予測', '雪崩の発生予測']
  .map((titleJa) => ({ titleJa, bodyJa: `${titleJa}を研究する。`, keywords: [], fieldCodes: ['38050'] }));
const asking = { titleJa: '静かなファン', bodyJa: 'ファンの羽根を静かに回したい。', keywords: [], fieldCodes: [] };

let service: TestEmbedder;
let world: CatalogWorld;
let company: Member;
let university: University;
const ids: Record<string, string> = {};

beforeAll(async () => {
  service = await startEmbedder();
  service.answers(well(about));
  world = await CatalogWorld.open(undefined, { MUSUBI_EMBEDDER_URL: service.url, MUSUBI_EMBEDDER_MODEL: 'about', MUSUBI_EMBEDDER_KEY: 'kanaria-key', MUSUBI_EMBEDDER_TIMEOUT_MS: '300' });
  [company, university] = [await world.company(), await world.university()];
  for (const [name, content] of Object.entries(seeds)) ids[name] = unwrap(await world.seed(university, { titleEn: null, ...content })).id;
  for (const content of unrelated) unwrap(await world.seed(university, { titleEn: null, ...content }));
  await world.workOff('matching');
}, 60_000);
afterAll(async () => {
  await world?.close();
  await service?.stop();
});

interface Stored { seedId: string; score: number; semantic: number; basis: string | null; embedder: string | null }

async function matched(): Promise<{ needId: string; matches: Stored[] }> {
  const needId = unwrap(await world.need(company, asking)).id;
  await world.workOff('matching');
  return { needId, matches: await matchesOf(needId) };
}

const matchesOf = (needId: string) => world.rows<Stored>(
  `select seed_id as "seedId", score, (features ->> 'semantic')::float8 as semantic, explanation -> 'model' ->> 'basis' as basis, explanation -> 'model' ->> 'embedder' as embedder
     from matching.match where need_id = $1 and status = 'standing' order by score desc`, [needId]);

const stored = () => world.rows<{ corpus: string; embedder: string; bytes: number }>(
  'select corpus, embedder, octet_length(vector) as bytes from matching.embedding order by corpus');

describe('matching with an embedder', () => {
  it('has every seed embedded in one batch, by a job that goes on where it was', async () => {
    const keeper = world.get(KeepEmbeddings);
    // Asking for needs has embedded the seeds one by one already: as if none were.
    await world.rows('delete from matching.embedding');
    const before = service.asked.length;
    expect(await keeper.countMissing()).toBe(6);
    await keeper.run();
    expect(service.asked.slice(before).map(({ input }) => input.length)).toEqual([6]);
    expect(await stored()).toEqual(Array.from({ length: 6 }, () => ({ corpus: 'seed', embedder: expect.stringMatching(/^about@/u) as unknown, bytes: 12 })));
    await keeper.run();
    expect([service.asked.length, await keeper.countMissing()]).toEqual([before + 1, 0]);
  });

  it('ranks by what the service says the texts are about', async () => {
    const { matches } = await matched();
    expect(matches.map(({ seedId }) => seedId)).toEqual([ids['meaning'], ids['words']]);
    expect(matches[0]).toMatchObject({ basis: expect.stringMatching(/^about@/u), embedder: expect.stringMatching(/^about@/u) });
    expect(matches[0]?.semantic).toBeGreaterThan(3 * (matches[1]?.semantic ?? 1));
  });

  it('counts what it cost, day by day', async () => {
    const [cost] = await world.rows<{ requests: number; texts: number; tokens: number }>(
      'select sum(requests)::int as requests, sum(texts)::int as texts, sum(tokens)::int as tokens from matching.embedder_cost');
    expect(cost).toEqual({
      requests: service.asked.length, texts: service.asked.flatMap(({ input }) => input).length, tokens: service.asked.flatMap(({ input }) => input).join('').length,
    });
  });

  it.each([
    ['slow', never], ['down', badly(500)], ['of another dimension', well(() => [1, 0])], ['not letting us in', badly(401)],
  ])('goes on without meanings when the service is %s, says so, and is right again afterwards', async (_, way) => {
    service.answers(way);
    const { needId, matches } = await matched();
    expect(matches[0]?.seedId).toBe(ids['words']);
    for (const match of matches) expect(match).toMatchObject({ semantic: 0, basis: null, embedder: expect.stringMatching(/^about@/u) });
    const page = await world.serve();
    try {
      const client = await world.login(page.url, company);
      const { body } = await client.get(`/needs/${needId}/matches`);
      expect(JSON.stringify(body)).toContain('意味の近さを測るサービスが応じなかったため');
    } finally {
      await page.close();
    }
    service.answers(well(about));
    await world.get(KeepEmbeddings).run();
    expect(await world.get(RematchNeeds).count()).toBe(1);
    unwrap(await world.get(RematchNeeds).rematch());
    expect((await matchesOf(needId)).map(({ seedId, basis }) => [seedId, basis !== null])).toEqual([[ids['meaning'], true], [ids['words'], true]]);
  });

  it('says so too when the service is away for a new seed, which is found by its words alone', async () => {
    const { needId } = await matched();
    service.answers(badly(500));
    const late = unwrap(await world.seed(university, { titleEn: null, ...seeds.words, titleJa: '静かなファンの羽根', bodyJa: 'ファンの羽根を静かに回す。' })).id;
    await world.workOff('matching');
    const found = await matchesOf(needId);
    expect(found.find(({ seedId }) => seedId === late)).toMatchObject({ semantic: 0, basis: null, embedder: expect.stringMatching(/^about@/u) });
    // What was compared before the service went stays as it was.
    expect(found.filter(({ basis }) => basis !== null).map(({ seedId }) => seedId)).toEqual([ids['meaning'], ids['words']]);
    service.answers(well(about));
    await world.get(KeepEmbeddings).run();
    unwrap(await world.get(RematchNeeds).rematch());
    expect((await matchesOf(needId)).find(({ seedId }) => seedId === late)?.basis).toMatch(/^about@/u);
    expect(await world.get(RematchNeeds).count()).toBe(0);
  });

  it('has everything embedded anew by another model, and compares nothing across the two', async () => {
    service.answers(well(about));
    const other = await CatalogWorld.open(undefined, { MUSUBI_EMBEDDER_URL: service.url, MUSUBI_EMBEDDER_MODEL: 'other' });
    try {
      const liaisonHouse = await other.university();
      for (const content of Object.values(seeds)) unwrap(await other.seed(liaisonHouse, { titleEn: null, ...content }));
      await other.workOff('matching');
      await other.rows(`update matching.embedding set embedder = 'about@before'`);
      expect(await other.get(KeepEmbeddings).countMissing()).toBe(2);
      await other.get(KeepEmbeddings).embedMissing(() => true);
      expect(await other.rows('select distinct split_part(embedder, $1, 1) as model from matching.embedding', ['@'])).toEqual([{ model: 'other' }]);
    } finally {
      await other.close();
    }
  }, 60_000);

  it('lets no organisation read a vector', async () => {
    const granted = await world.rows(
      `select table_name from information_schema.role_table_grants where table_schema = 'matching' and table_name in ('embedding', 'embedder_cost') and grantee in ('musubi', 'musubi_application')`);
    expect(granted).toEqual([]);
  });
});
