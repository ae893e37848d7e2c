import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { unwrap } from '@musubi/kernel';
import { CatalogWorld } from '../builders/catalog-world.js';
import { badly, startEmbedder, type TestEmbedder, well } from '../servers/embedder.js';

jest.setTimeout(90_000);

const titles = ['酵母による発酵の制御', '橋梁の振動による劣化診断', 'ホタテ養殖の水温予測'];

let service: TestEmbedder;
let world: CatalogWorld;

beforeAll(async () => {
  service = await startEmbedder();
  world = await CatalogWorld.open();
  const university = await world.university();
  for (const titleJa of titles) unwrap(await world.seed(university, { titleJa, titleEn: null, bodyJa: `${titleJa}を研究する。`, bodyEn: null, keywords: [], fieldCodes: ['38050'] }));
  await world.workOff('matching');
});
afterAll(async () => {
  await world?.close();
  await service?.stop();
});

/** As people call it. */
async function embed(more: NodeJS.ProcessEnv, ...options: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = promisify(execFile)(process.execPath, [resolve(__dirname, '../../apps/cli/musubi.mjs'), 'embed', ...options], { env: { PATH: process.env['PATH'], ...world.variables, MUSUBI_DATABASE_OWNER_URL: world.testDatabase.ownerUrl, ...more } });
  return command.then((written) => ({ code: 0, ...written }), (error: { code: number; stdout: string; stderr: string }) => error);
}
const configured = () => ({ MUSUBI_EMBEDDER_URL: service.url, MUSUBI_EMBEDDER_MODEL: 'about', MUSUBI_EMBEDDER_TIMEOUT_MS: '2000' });

test('musubi embed without an embedder says where meanings come from instead', async () => {
  const { code, stderr } = await embed({});
  expect([code, stderr]).toEqual([1, expect.stringContaining('no embedder is configured')]);
});

test('musubi embed goes on after the service was away, places each text once and says what it cost', async () => {
  service.answers(badly(401));
  const { code, stderr } = await embed(configured());
  expect([code, stderr]).toEqual([1, expect.stringContaining(`0 of ${titles.length} texts are done, call again to go on`)]);

  service.answers(well());
  const first = await embed(configured(), '--json');
  expect(JSON.parse(first.stdout)).toMatchObject({ embedded: titles.length, costs: [{ texts: titles.length }] });
  const before = service.asked.length;
  const second = await embed(configured());
  expect([second.code, second.stdout]).toEqual([0, expect.stringMatching(/^0 texts embedded\n/u)]);
  expect(service.asked.slice(before)).toEqual([]);
});
