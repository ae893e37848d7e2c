import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { type EmbeddedMeilisearch, startMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { eventually } from '../../../../../test/servers/eventually.js';
import { badly, type EmbedderAnswer, never, startEmbedder, type TestEmbedder, well } from '../../../../../test/servers/embedder.js';
import { analyseDocument } from '../../domain/analysis/analyse-document.js';
import { countNumbers, termsOf } from '../../domain/analysis/packed-document.js';
import { Vocabulary } from '../../domain/analysis/vocabulary.js';
import { type Embedder, EmbedderAway } from '../../domain/embedding/embedder.js';
import { SemanticSpace } from '../../domain/semantics/semantic-basis.js';
import { cosine } from '../../domain/semantics/meanings.js';
import { MeiliRestEmbedder } from './meili-rest-embedder.js';
import { OpenAiEmbedder } from './openai-embedder.js';

const directory = temporaryDirectory('musubi-embedder-');
let service: TestEmbedder;
let meili: EmbeddedMeilisearch;

beforeAll(async () => {
  [service, meili] = await Promise.all([startEmbedder(), startMeilisearch({ dataDir: directory })]);
}, 60_000);
afterAll(async () => {
  await Promise.all([service?.stop(), meili?.stop()]);
  rmSync(directory, { recursive: true, force: true });
});
beforeEach(() => { service.answers(well()); });

/** What the product learns from the catalogue, seen as the port sees it. */
function lsa(): Embedder {
  const vocabulary = new Vocabulary();
  const basis = { version: 'lsa', dimensions: 2, documents: 3, terms: ['wing', 'tunnel', 'rice'], idf: Float32Array.of(1, 1, 1), vectors: Float32Array.of(1, 0, 0.8, 0.6, 0, 1) };
  const space = new SemanticSpace(basis, vocabulary);
  const vectorOf = (body_en: string) => space.fold(countNumbers(termsOf(vocabulary.pack(analyseDocument('any', { body_en })))))?.vector ?? null;
  return { version: space.version, embed: (texts) => Promise.resolve({ vectors: texts.map(vectorOf), requests: 0, tokens: 0 }) };
}
const settings = (more: object = {}) => ({ url: service.url, model: 'm', key: 'kanaria', dimensions: undefined, request: undefined, response: undefined, ...more });
const openAi = (more?: object) => new OpenAiEmbedder(settings(more), 'v');
const meiliRest = (more?: object) => new MeiliRestEmbedder(meili, settings(more), 'v', 'test');

const patient = 20_000;
const failureOf = async (asking: Promise<unknown>): Promise<unknown> => {
  try {
    return await asking;
  } catch (error) {
    return error instanceof EmbedderAway ? error.failure : error;
  }
};

describe.each<[string, () => Embedder]>([['lsa', lsa], ['openai-compatible', openAi], ['meilisearch-rest', meiliRest]])('the embedder %s', (_, make) => {
  it('has a version', () => expect(make().version).not.toBe(''));

  it('gives each text a vector of length one, in their order, always the same', async () => {
    const embedder = make();
    const [both, alone] = [await embedder.embed(['wing', 'rice'], patient), await embedder.embed(['rice'], patient)];
    expect(both.vectors.map((vector) => Math.hypot(...vector ?? []))).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
    expect(both.vectors[1]).toEqual(alone.vectors[0]);
    expect(both.vectors[0]).not.toEqual(both.vectors[1]);
  }, 60_000);

  it('puts what is alike together', async () => {
    const { vectors: [wing, alike, rice] } = await make().embed(['wing', 'wing tunnel', 'rice'], patient);
    const near = (vector: Float32Array | null | undefined) => cosine(wing ?? new Float32Array(), vector ?? new Float32Array());
    expect(near(alike)).toBeGreaterThan(near(rice));
  }, 60_000);

  it('has no vector for nothing, which is not asked for', async () => {
    expect((await make().embed(['', 'wing', ' '], patient)).vectors).toEqual([null, expect.any(Float32Array), null]);
    expect(await make().embed([], patient)).toMatchObject({ vectors: [] });
  }, 60_000);
});

describe.each<[string, (more?: object) => Embedder]>([['openai-compatible', openAi], ['meilisearch-rest', meiliRest]])('the service behind %s', (_, make) => {
  it('is told the model, and the key', async () => {
    await make().embed(['key'], patient);
    expect(service.asked.at(-1)).toMatchObject({ model: 'm', input: ['key'], authorization: 'Bearer kanaria' });
  }, 60_000);

  it('is asked again when it was busy', async () => {
    const embedder = make();
    await embedder.embed(['before'], patient);
    service.answers(badly(500), well());
    expect((await embedder.embed(['busy'], patient)).vectors).toEqual([expect.any(Float32Array)]);
  }, 60_000);

  it('is away when its vectors have another dimension than they had or should have', async () => {
    const embedder = make();
    await embedder.embed(['before'], patient);
    service.answers(well(() => [1, 2, 3]));
    expect(await failureOf(embedder.embed(['after'], patient))).toBe('wrong_dimension');
    expect(await failureOf(make({ dimensions: 4 }).embed(['never'], patient))).toBe('wrong_dimension');
  }, 60_000);
});

describe('openai-compatible', () => {
  it('asks in batches, says what it cost, and takes an address with or without its end', async () => {
    const before = service.asked.length;
    const texts = Array.from({ length: 70 }, (_, i) => `text ${i}`);
    const { vectors, requests, tokens } = await openAi({ url: service.url.replace('/v1', '/') }).embed(texts, patient);
    expect([vectors.filter((one) => one !== null).length, requests, tokens]).toEqual([70, 3, texts.join('').length]);
    expect(service.asked.slice(before).map(({ input }) => input.length)).toEqual([32, 32, 6]);
    expect((await openAi({ url: `${service.url}/embeddings` }).embed(['x'], patient)).requests).toBe(1);
  });

  it('takes each vector for the text that its index names', async () => {
    const texts = ['wing', 'rice', 'paddy'];
    const ordered = await openAi().embed(texts, patient);
    service.answers(well(undefined, false));
    expect((await openAi().embed(texts, patient)).vectors).toEqual(ordered.vectors);
  });

  it('waits as long as it is told to, within its time', async () => {
    service.answers(badly(429, { 'retry-after': '1' }), well());
    const start = performance.now();
    expect((await openAi().embed(['x'], patient)).requests).toBe(2);
    expect(performance.now() - start).toBeGreaterThan(990);
    service.answers(badly(429, { 'retry-after': '60' }), well());
    expect(await failureOf(openAi().embed(['x'], 1_000))).toBe('unreachable');
  });

  it('gives a text that is refused for its length by its beginning, and holds up no other', async () => {
    const shortOnly: EmbedderAnswer = (asked, response) =>
      (asked.input.some(({ length }) => length > 1_000) ? badly(413) : well())(asked, response);
    service.answers(shortOnly);
    const { vectors } = await openAi().embed(['short', 'あ'.repeat(7_000), '😀'.repeat(2_001)], patient);
    expect(vectors.map((vector) => vector?.length)).toEqual([16, 16, 16]);
    service.answers(badly(400));
    expect(await failureOf(openAi().embed(['short'], patient))).toBe('refused');
  });

  it.each<[string, EmbedderAnswer, string]>([
    ['slow', never, 'timeout'], ['down for long', badly(503), 'unreachable'], ['not letting us in', badly(401), 'refused'], ['sending elsewhere', badly(302, { location: 'http://127.0.0.1/' }), 'refused'],
    ['talking of something else', (_, response) => { response.end('{"hello":1}'); }, 'malformed'], ['no JSON', (_, response) => { response.end('<html>'); }, 'malformed'],
    ['short of vectors', (_, response) => { response.end('{"data":[]}'); }, 'malformed'],
  ])('is away when the service is %s', async (_, way, failure) => {
    service.answers(way);
    const start = performance.now();
    expect(await failureOf(openAi().embed(['x'], 500))).toBe(failure);
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('is away when nobody listens, and says nothing of the key', async () => {
    const gone = await startEmbedder();
    await gone.stop();
    const asking = openAi({ url: gone.url }).embed(['x'], 500);
    await expect(asking).rejects.toThrow(EmbedderAway);
    await expect(asking).rejects.not.toThrow(/kanaria/u);
    expect(await failureOf(asking)).toBe('unreachable');
  });
});

describe('meilisearch-rest', () => {
  it('keeps no text once it is asked for', async () => {
    await meiliRest().embed(['confidential'], patient);
    const headers = { authorization: `Bearer ${meili.key}` };
    const { results } = await (await fetch(`${meili.url}/indexes`, { headers })).json() as { results: { uid: string }[] };
    expect(results.length).toBeGreaterThan(0);
    for (const { uid } of results) {
      await eventually(`${uid} is empty`, async () =>
        (await (await fetch(`${meili.url}/indexes/${uid}/documents`, { headers })).json() as { total: number }).total === 0);
    }
  }, 60_000);

  it('speaks to services of another form by templates', async () => {
    service.answers(well());
    const [request, response] = [{ model: 'other', input: '{{text}}' }, { data: [{ embedding: '{{embedding}}' }] }].map((template) => JSON.stringify(template));
    service.answers((asked, answer) => { well()({ ...asked, input: [String(asked.input)] }, answer); });
    expect((await meiliRest({ url: `${service.url}/embeddings`, request, response }).embed(['wing', 'rice'], patient)).vectors).toEqual([expect.any(Float32Array), expect.any(Float32Array)]);
    expect(service.asked.at(-1)).toMatchObject({ model: 'other' });
  }, 60_000);

  it('is away when the service is slow', async () => {
    const embedder = meiliRest();
    await embedder.embed(['before'], patient);
    service.answers(never);
    expect(await failureOf(embedder.embed(['x'], 500))).toBe('timeout');
  }, 60_000);
});
