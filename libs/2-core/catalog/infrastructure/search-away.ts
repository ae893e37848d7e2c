import { MeilisearchRequestError, MeilisearchRequestTimeOutError, MeilisearchTaskTimeOutError } from 'meilisearch';

const away = [MeilisearchRequestError, MeilisearchRequestTimeOutError, MeilisearchTaskTimeOutError];

/** Whether the search server does not answer or does not come to its work, as against refusing what was asked. */
export function isSearchAway(error: unknown): boolean {
  return away.some((kind) => error instanceof kind);
}
