import { parseEnvironment } from './environment.js';

const service = { MUSUBI_EMBEDDER_URL: 'http://10.0.0.5:11434', MUSUBI_EMBEDDER_MODEL: 'bge-m3' };
const rest = { ...service, MUSUBI_EMBEDDER_KIND: 'meilisearch-rest', MUSUBI_EMBEDDER_MEILI_URL: 'http://another:7700', MUSUBI_EMBEDDER_MEILI_KEY: 'key' };

describe('the embedder', () => {
  it.each<[string, NodeJS.ProcessEnv, object]>([
    ['is what is learnt from the catalogue, when nothing is given', {}, { kind: 'lsa' }],
    ['is a service when its address is given, on whatever network', service, { kind: 'openai-compatible', url: 'http://10.0.0.5:11434', model: 'bge-m3', timeoutMs: 1_500, dimensions: undefined }],
    ['may be asked by a Meilisearch of its own', rest, { kind: 'meilisearch-rest', meiliUrl: 'http://another:7700' }],
  ])('%s', (_, variables, expected) => {
    expect(parseEnvironment(variables)).toMatchObject({ ok: true, value: { embedder: expected } });
  });

  it.each<[string, NodeJS.ProcessEnv, readonly string[]]>([
    ['a service without address and model', { MUSUBI_EMBEDDER_KIND: 'openai-compatible' }, ['MUSUBI_EMBEDDER_URL', 'MUSUBI_EMBEDDER_MODEL']],
    ['a service without model', { MUSUBI_EMBEDDER_URL: 'http://embedder' }, ['MUSUBI_EMBEDDER_MODEL']],
    ['a model of no service', { MUSUBI_EMBEDDER_MODEL: 'bge-m3', MUSUBI_EMBEDDER_KEY: 'kanaria' }, ['MUSUBI_EMBEDDER_MODEL', 'MUSUBI_EMBEDDER_KEY']],
    ['an address of none', { ...service, MUSUBI_EMBEDDER_KIND: 'lsa' }, ['MUSUBI_EMBEDDER_URL', 'MUSUBI_EMBEDDER_MODEL']],
    ['a kind that there is not', { ...service, MUSUBI_EMBEDDER_KIND: 'kanaria' }, ['MUSUBI_EMBEDDER_KIND']],
    ['a secret in the address', { ...service, MUSUBI_EMBEDDER_URL: 'http://user:kanaria@embedder' }, ['MUSUBI_EMBEDDER_URL']],
    ['no dimension', { ...service, MUSUBI_EMBEDDER_DIMENSIONS: '0' }, ['MUSUBI_EMBEDDER_DIMENSIONS']],
    ['templates for a service that needs none', { ...service, MUSUBI_EMBEDDER_REQUEST: '{}', MUSUBI_EMBEDDER_RESPONSE: '{}' }, ['MUSUBI_EMBEDDER_REQUEST', 'MUSUBI_EMBEDDER_RESPONSE']],
    ['half of the templates', { ...rest, MUSUBI_EMBEDDER_REQUEST: '{}' }, ['MUSUBI_EMBEDDER_RESPONSE']],
    ['a template that is no JSON', { ...rest, MUSUBI_EMBEDDER_REQUEST: 'kanaria', MUSUBI_EMBEDDER_RESPONSE: '{}' }, ['MUSUBI_EMBEDDER_REQUEST']],
    ['no Meilisearch', { ...service, MUSUBI_EMBEDDER_KIND: 'meilisearch-rest' }, ['MUSUBI_EMBEDDER_MEILI_URL', 'MUSUBI_EMBEDDER_MEILI_KEY']],
    ['the Meilisearch that search waits for', { ...rest, MUSUBI_MEILI_URL: 'http://another:7700/', MUSUBI_MEILI_KEY: 'key' }, ['MUSUBI_EMBEDDER_MEILI_URL']],
  ])('is refused with %s, by the names and not the values', (_, variables, keys) => {
    const parsed = parseEnvironment(variables);
    expect(parsed.ok ? [] : parsed.error.map(({ key }) => key)).toEqual(keys);
    expect(JSON.stringify(parsed)).not.toContain('kanaria');
  });

  it('is asked for again by the name that was meant', () => {
    expect(parseEnvironment({ MUSUBI_EMBEDER_URL: 'http://embedder' })).toEqual({ ok: false, error: [{ key: 'MUSUBI_EMBEDER_URL', message: 'is not known; did you mean MUSUBI_EMBEDDER_URL?' }] });
  });
});
