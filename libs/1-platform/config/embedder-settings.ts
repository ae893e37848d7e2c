import { z } from 'zod';

const json = z.string().refine(isJson, 'must be JSON');

/** The variables that choose what compares meanings. */
export const embedderVariables = {
  MUSUBI_EMBEDDER_KIND: z.enum(['lsa', 'openai-compatible', 'meilisearch-rest']).optional(),
  MUSUBI_EMBEDDER_URL: z.url({ protocol: /^https?$/u }).optional(),
  MUSUBI_EMBEDDER_MODEL: z.string().min(1).max(200).optional(),
  MUSUBI_EMBEDDER_KEY: z.string().min(1).optional(),
  MUSUBI_EMBEDDER_DIMENSIONS: z.coerce.number().int().min(1).max(8_192).optional(),
  MUSUBI_EMBEDDER_TIMEOUT_MS: z.coerce.number().int().min(50).max(30_000).default(1_500),
  MUSUBI_EMBEDDER_BATCH_TIMEOUT_MS: z.coerce.number().int().min(50).max(600_000).default(60_000),
  MUSUBI_EMBEDDER_MEILI_URL: z.url({ protocol: /^https?$/u }).optional(),
  MUSUBI_EMBEDDER_MEILI_KEY: z.string().min(1).optional(),
  MUSUBI_EMBEDDER_REQUEST: json.optional(),
  MUSUBI_EMBEDDER_RESPONSE: json.optional(),
};

type Values = z.infer<z.ZodObject<typeof embedderVariables>> & { readonly MUSUBI_MEILI_URL?: string | undefined };

/** What compares meanings: what is learnt from the catalogue (`lsa`), or a service's vectors. */
export type EmbedderSettings = { readonly kind: 'lsa' } | {
  readonly kind: 'openai-compatible' | 'meilisearch-rest';
  readonly url: string;
  readonly model: string;
  /** Asked for, and demanded of every answer; undefined: as many as the model gives. */
  readonly dimensions: number | undefined;
  /** How long a match may wait for the vector of its need. */
  readonly timeoutMs: number;
  /** For a batch of the job that embeds what is missing, tries included. */
  readonly batchTimeoutMs: number;
  /** The Meilisearch that asks for us: one of its own, for whose tasks nothing else waits. */
  readonly meiliUrl: string | undefined;
  /** Meilisearch's templates of what it sends and gets, as JSON; undefined: as `/v1/embeddings` has it. */
  readonly request: string | undefined;
  readonly response: string | undefined;
};

/** Rules across variables; an address alone means the usual kind. */
export function embedderSettings(values: Values): { readonly settings: EmbedderSettings; readonly problems: readonly { key: string; message: string }[] } {
  const { MUSUBI_EMBEDDER_URL: url, MUSUBI_EMBEDDER_MODEL: model } = values;
  const kind = values.MUSUBI_EMBEDDER_KIND ?? (url === undefined ? 'lsa' : 'openai-compatible');
  if (kind === 'lsa') return { settings: { kind }, problems: given(values, services).map((key) => ({ key, message: 'needs an embedder that is a service: MUSUBI_EMBEDDER_URL, or another MUSUBI_EMBEDDER_KIND' })) };
  const problems = [
    ...(url === undefined ? [{ key: 'MUSUBI_EMBEDDER_URL', message: `must be given for ${kind}` }] : []),
    ...(model === undefined ? [{ key: 'MUSUBI_EMBEDDER_MODEL', message: `must be given for ${kind}` }] : []),
    ...(url !== undefined && hasLogin(url) ? [{ key: 'MUSUBI_EMBEDDER_URL', message: 'must not hold a name or password: give MUSUBI_EMBEDDER_KEY' }] : []),
    ...(kind === 'meilisearch-rest' ? ownServer(values) : []),
    ...(kind === 'openai-compatible' ? given(values, forMeilisearch).map((key) => ({ key, message: 'is for the kind meilisearch-rest alone' })) : []),
    ...((values.MUSUBI_EMBEDDER_REQUEST === undefined) !== (values.MUSUBI_EMBEDDER_RESPONSE === undefined)
      ? [{ key: 'MUSUBI_EMBEDDER_RESPONSE', message: 'and MUSUBI_EMBEDDER_REQUEST must be given together' }] : []),
  ];
  const settings = {
    kind, url: url ?? '', model: model ?? '', dimensions: values.MUSUBI_EMBEDDER_DIMENSIONS, timeoutMs: values.MUSUBI_EMBEDDER_TIMEOUT_MS,
    batchTimeoutMs: values.MUSUBI_EMBEDDER_BATCH_TIMEOUT_MS,
    meiliUrl: values.MUSUBI_EMBEDDER_MEILI_URL, request: values.MUSUBI_EMBEDDER_REQUEST, response: values.MUSUBI_EMBEDDER_RESPONSE,
  };
  return { settings: Object.freeze(settings), problems };
}

const forMeilisearch = ['MUSUBI_EMBEDDER_MEILI_URL', 'MUSUBI_EMBEDDER_MEILI_KEY', 'MUSUBI_EMBEDDER_REQUEST', 'MUSUBI_EMBEDDER_RESPONSE'] as const;
const services = ['MUSUBI_EMBEDDER_URL', 'MUSUBI_EMBEDDER_MODEL', 'MUSUBI_EMBEDDER_KEY', 'MUSUBI_EMBEDDER_DIMENSIONS', ...forMeilisearch] as const;

/** While its embedder is away, a Meilisearch carries out no other task: that may not be the one that search waits for. */
function ownServer(values: Values): { key: string; message: string }[] {
  const { MUSUBI_EMBEDDER_MEILI_URL: url, MUSUBI_EMBEDDER_MEILI_KEY: key } = values;
  return [
    ...(url === undefined ? [{ key: 'MUSUBI_EMBEDDER_MEILI_URL', message: 'must be given for meilisearch-rest' }] : []),
    ...(key === undefined ? [{ key: 'MUSUBI_EMBEDDER_MEILI_KEY', message: 'must be given for meilisearch-rest' }] : []),
    ...(url !== undefined && values.MUSUBI_MEILI_URL !== undefined && new URL(url).origin === new URL(values.MUSUBI_MEILI_URL).origin
      ? [{ key: 'MUSUBI_EMBEDDER_MEILI_URL', message: 'must be another server than MUSUBI_MEILI_URL' }] : []),
  ];
}

function given<Name extends keyof Values>(values: Values, names: readonly Name[]): Name[] {
  return names.filter((name) => values[name] !== undefined);
}

function hasLogin(url: string): boolean {
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
