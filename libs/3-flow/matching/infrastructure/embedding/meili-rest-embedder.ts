import { createHash, randomUUID } from 'node:crypto';
import { Meilisearch, MeilisearchTaskTimeOutError } from 'meilisearch';
import { type Embedded, type Embedder, EmbedderAway } from '../../domain/embedding/embedder.js';
import { unitVector } from '../../domain/embedding/unit-vector.js';
import { answered } from '../meili-errors.js';
import { meiliHttp } from '../meili-http.js';
import type { MeiliConnection } from '../meili-match-index.js';
import { SearchUnavailable } from '../search-unavailable.js';
import { embeddingsAddress } from './embeddings-address.js';
import type { EmbedderService } from './openai-embedder.js';

export interface MeiliRestService extends EmbedderService {
  /** Meilisearch's templates, as JSON; undefined: as `/v1/embeddings` has it. */
  readonly request: string | undefined;
  readonly response: string | undefined;
}

const EMBEDDER = 'meaning';

interface Text {
  readonly id: string;
  readonly text: string;
}

interface Embeddable extends Text {
  readonly _vectors?: Readonly<Record<string, { readonly embeddings: readonly (readonly number[])[] }>>;
}

/**
 * Lets Meilisearch ask the service, by its `rest` embedder: for services of another form than `/v1/embeddings`, or that only the
 * search server can reach. Texts stand in an index of their own while they are asked for, and no longer.
 */
export class MeiliRestEmbedder implements Embedder {
  readonly #name: string;
  #prepared: Promise<void> | undefined;
  #dimensions: number | undefined;

  constructor(private readonly connection: MeiliConnection, private readonly service: MeiliRestService, readonly version: string, indexPrefix: string) {
    const settings = createHash('sha256').update(JSON.stringify(service)).digest('hex').slice(0, 12);
    // Another model or address is another index: settings of one are never changed while another process asks by them.
    this.#name = `${indexPrefix}_embedder_${settings}`;
    this.#dimensions = service.dimensions;
  }

  async embed(texts: readonly string[], milliseconds: number): Promise<Embedded> {
    const asked = texts.map((text) => ({ id: randomUUID(), text })).filter(({ text }) => text.trim() !== '');
    if (asked.length === 0) return { vectors: texts.map(() => null), requests: 0, tokens: 0 };
    try {
      const client = new Meilisearch({ host: this.connection.url, apiKey: this.connection.key, httpClient: meiliHttp(milliseconds) });
      return await this.#ask(client, texts, asked, performance.now() + milliseconds);
    } catch (error) {
      throw toEmbedderAway(error);
    }
  }

  async #ask(client: Meilisearch, texts: readonly string[], asked: readonly Text[], deadline: number): Promise<Embedded> {
    this.#prepared ??= this.#prepare(client, deadline).catch((error: unknown) => { this.#prepared = undefined; throw error; });
    await this.#prepared;
    const index = client.index<Embeddable>(this.#name);
    const enqueued = await answered(() => index.addDocuments([...asked]));
    try {
      await done(client, enqueued.taskUid, deadline);
      const { results } = await answered(() => index.getDocuments({ ids: asked.map(({ id }) => id), retrieveVectors: true, limit: asked.length }));
      const found = new Map(results.map(({ text, _vectors }) => [text, _vectors?.[EMBEDDER]?.embeddings[0]]));
      return { vectors: texts.map((text) => (text.trim() === '' ? null : this.#checked(found.get(text)))), requests: 1, tokens: 0 };
    } catch (error) {
      await client.tasks.cancelTasks({ uids: [enqueued.taskUid] }).catch(() => undefined);
      throw error;
    } finally {
      // What came too late too: the server works its tasks off in their order.
      await index.deleteDocuments(asked.map(({ id }) => id)).catch(() => undefined);
    }
  }

  async #prepare(client: Meilisearch, deadline: number): Promise<void> {
    const { url, model, key, dimensions, request, response } = this.service;
    const created = await answered(() => client.createIndex(this.#name, { primaryKey: 'id' }));
    await done(client, created.taskUid, deadline, 'index_already_exists');
    const parse = (template: string): Record<string, unknown> => JSON.parse(template) as Record<string, unknown>;
    const settings = await answered(() => client.index(this.#name).updateSettings({
      // Nobody searches here.
      searchableAttributes: ['id'],
      embedders: {
        [EMBEDDER]: {
          source: 'rest', url: request === undefined ? embeddingsAddress(url) : url, documentTemplate: '{{doc.text}}', documentTemplateMaxBytes: 64 * 1_024,
          ...(key !== undefined && { apiKey: key }), ...(dimensions !== undefined && { dimensions }),
          request: request === undefined ? { model, input: ['{{text}}', '{{..}}'] } : parse(request),
          response: response === undefined ? { data: [{ embedding: '{{embedding}}' }, '{{..}}'] } : parse(response),
        },
      },
    }));
    await done(client, settings.taskUid, deadline);
  }

  #checked(embedding: readonly number[] | undefined): Float32Array | null {
    if (!embedding) throw new EmbedderAway('malformed', 'Meilisearch has no vector of a text');
    this.#dimensions ??= embedding.length;
    if (embedding.length !== this.#dimensions) throw new EmbedderAway('wrong_dimension', `${embedding.length} numbers instead of ${this.#dimensions}`);
    return unitVector(embedding);
  }
}

async function done(client: Meilisearch, taskUid: number, deadline: number, unlessCode?: string): Promise<void> {
  const task = await answered(() => client.tasks.waitForTask(taskUid, { timeout: Math.max(1, deadline - performance.now()), interval: 10 }));
  if (task.status === 'succeeded' || task.error?.code === unlessCode) return;
  const told = task.error?.message ?? task.status;
  // The whole message may repeat what the service answered.
  throw new EmbedderAway(/expecting embeddings of dimension/u.test(told) ? 'wrong_dimension' : 'unreachable', `${task.error?.code ?? task.status}`);
}

function toEmbedderAway(error: unknown): EmbedderAway {
  if (error instanceof EmbedderAway) return error;
  if (error instanceof MeilisearchTaskTimeOutError) return new EmbedderAway('timeout', 'no answer in time', { cause: error });
  if (error instanceof SearchUnavailable) return new EmbedderAway(error.failure === 'timeout' ? 'timeout' : 'unreachable', error.message, { cause: error });
  throw error;
}
