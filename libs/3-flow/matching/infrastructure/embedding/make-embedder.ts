import { createHash } from 'node:crypto';
import type { Environment } from '@musubi/platform/config/environment';
import { SAYING_VERSION } from '../../domain/embedding/text-to-embed.js';
import type { Embedder } from '../../domain/embedding/embedder.js';
import { MeiliRestEmbedder } from './meili-rest-embedder.js';
import { OpenAiEmbedder } from './openai-embedder.js';

/** The embedder that the operator chose; null: meanings are learnt from the catalogue. */
export function makeEmbedder({ embedder, embedderKey: key, embedderMeiliKey, meiliIndexPrefix }: Environment): Embedder | null {
  if (embedder.kind === 'lsa') return null;
  const { url, model, dimensions, meiliUrl, request, response } = embedder;
  // The address is not part of it: the same model on another machine says the same.
  const version = [model, createHash('sha256').update(JSON.stringify([model, dimensions, request, SAYING_VERSION])).digest('hex').slice(0, 8)].join('@');
  const service = { url, model, key, dimensions };
  return embedder.kind === 'openai-compatible'
    ? new OpenAiEmbedder(service, version)
    : new MeiliRestEmbedder({ url: meiliUrl ?? '', key: embedderMeiliKey ?? '' }, { ...service, request, response }, version, meiliIndexPrefix);
}
