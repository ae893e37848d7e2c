import { guardedFetch, OutgoingError } from '@musubi/platform/outgoing/guarded-fetch';
import { type OutgoingRules, publicOnly } from '@musubi/platform/outgoing/outgoing-rules';
import { z } from 'zod';
import { beginningOf } from '../../domain/embedding/beginning-of.js';
import { type Embedded, type Embedder, EmbedderAway } from '../../domain/embedding/embedder.js';
import { unitVector } from '../../domain/embedding/unit-vector.js';
import { embeddingsAddress } from './embeddings-address.js';
import { type Deadline, deadlineIn, untilItAnswers } from './until-it-answers.js';

export interface EmbedderService {
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  /** Undefined: as many as the model gives, the same for all. */
  readonly dimensions: number | undefined;
}

/** Ollama, vLLM, TEI and the clouds all take so many at once. */
const TEXTS_AT_ONCE = 32;

/** 32 vectors of 8,192 numbers, each of up to 24 characters, and more than that. */
const LARGEST_ANSWER = 16 * 1_024 * 1_024;

/** Shorter than this a text is not refused for its length. */
const SHORT = 200;

const answerSchema = z.object({
  data: z.array(z.object({ index: z.int().optional(), embedding: z.array(z.number()).min(1) })),
  usage: z.object({ total_tokens: z.number().optional(), prompt_tokens: z.number().optional() }).nullish(),
});

/** Any endpoint that speaks `/v1/embeddings`. */
export class OpenAiEmbedder implements Embedder {
  readonly #address: string;
  #dimensions: number | undefined;

  constructor(private readonly service: EmbedderService, readonly version: string) {
    this.#address = embeddingsAddress(service.url);
    this.#dimensions = service.dimensions;
  }

  async embed(texts: readonly string[], milliseconds: number): Promise<Embedded> {
    const deadline = deadlineIn(milliseconds);
    const vectors: (Float32Array | null)[] = texts.map(() => null);
    const asked = [...texts.keys()].filter((place) => texts[place]?.trim() !== '');
    const cost = { requests: 0, tokens: 0 };
    for (let at = 0; at < asked.length; at += TEXTS_AT_ONCE) {
      const places = asked.slice(at, at + TEXTS_AT_ONCE);
      const found = await this.#some(places.map((place) => texts[place] ?? ''), deadline, cost).catch((error: unknown) => { throw withCost(error, cost); });
      for (const [i, place] of places.entries()) vectors[place] = found[i] ?? null;
    }
    return { vectors, ...cost };
  }

  /** A text that the service will not take, for its length mostly, holds up no other: it is asked alone, and then by its beginning. */
  async #some(texts: readonly string[], deadline: Deadline, cost: Cost): Promise<(Float32Array | null)[]> {
    try {
      return await this.#ask(texts, deadline, cost);
    } catch (error) {
      if (!(error instanceof TextRefused)) throw error;
      const [text = ''] = texts;
      if (texts.length > 1) return (await inTurn(texts, (one) => this.#some([one], deadline, cost))).flat();
      if (text.length <= SHORT) throw new EmbedderAway('refused', error.message, { cause: error });
      return this.#some([beginningOf(text, text.length / 2)], deadline, cost);
    }
  }

  async #ask(texts: readonly string[], deadline: Deadline, cost: Cost): Promise<(Float32Array | null)[]> {
    const { model, dimensions } = this.service;
    const body = JSON.stringify({ model, input: texts, encoding_format: 'float', ...(dimensions !== undefined && { dimensions }) });
    const response = await untilItAnswers(deadline, (milliseconds) => { cost.requests += 1; return this.#post(body, milliseconds); });
    if (TOO_MUCH.includes(response.status)) throw new TextRefused(`status ${response.status}`);
    if (response.status !== 200) throw new EmbedderAway('refused', `status ${response.status}`);
    const { data, usage } = await read(response);
    if (data.length !== texts.length) throw new EmbedderAway('malformed', `${data.length} vectors for ${texts.length} texts`);
    cost.tokens += usage?.total_tokens ?? usage?.prompt_tokens ?? 0;
    const ordered = data.map((one, i) => ({ ...one, place: one.index ?? i })).sort((a, b) => a.place - b.place);
    if (!ordered.every(({ place }, i) => place === i)) throw new EmbedderAway('malformed', 'the vectors are not those of the texts');
    return ordered.map(({ embedding }) => this.#checked(embedding));
  }

  #checked(embedding: readonly number[]): Float32Array | null {
    this.#dimensions ??= embedding.length;
    if (embedding.length !== this.#dimensions) throw new EmbedderAway('wrong_dimension', `${embedding.length} numbers instead of ${this.#dimensions}`);
    return unitVector(embedding);
  }

  async #post(body: string, milliseconds: number): Promise<Response> {
    const { key } = this.service;
    const headers = { 'content-type': 'application/json', accept: 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) };
    try {
      return await guardedFetch(this.#address, { method: 'POST', headers, body }, { ...asConfigured, milliseconds: Math.ceil(milliseconds) });
    } catch (error) {
      if (!(error instanceof OutgoingError)) throw error;
      if (error.problem === 'time') throw new EmbedderAway('timeout', 'no answer in time', { cause: error });
      throw new EmbedderAway(error.problem === 'unreachable' ? 'unreachable' : 'refused', error.problem, { cause: error });
    }
  }
}

function withCost(error: unknown, cost: Cost): unknown {
  if (error instanceof EmbedderAway) error.spent = cost;
  return error;
}

interface Cost {
  requests: number;
  tokens: number;
}

/** The operator named the address, in the environment: this machine and the house's own network are where such services stand. */
const asConfigured: OutgoingRules = { ...publicOnly, mayReach: () => true, bytes: LARGEST_ANSWER };

/** What services answer to a text that is longer than their model reads. */
const TOO_MUCH: readonly number[] = [400, 413, 422];

class TextRefused extends Error {}

async function read(response: Response): Promise<z.infer<typeof answerSchema>> {
  const answer: unknown = await response.json().catch(() => undefined);
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new EmbedderAway('malformed', 'the answer is none of /v1/embeddings');
  return parsed.data;
}

async function inTurn<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const done: Result[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}
