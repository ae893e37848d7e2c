import { Meilisearch } from 'meilisearch';
import { required } from './database-url.js';

/** Address and key of the run's Meilisearch; suites keep apart by their own index prefix. */
export function testSearch(): { meiliUrl: string; meiliKey: string; client: Meilisearch } {
  const meiliUrl = required('TEST_MEILI_URL');
  const meiliKey = required('TEST_MEILI_KEY');
  return { meiliUrl, meiliKey, client: new Meilisearch({ host: meiliUrl, apiKey: meiliKey, timeout: 10_000 }) };
}
