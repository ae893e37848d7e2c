export type SearchFailure = 'unreachable' | 'timeout' | 'refused' | 'task_failed';

/**
 * The one error of the search engine's adapters. The index is a copy that can be built again, so the caller waits and
 * tries again, or goes on without; it never loses anything.
 */
export class SearchUnavailable extends Error {
  readonly code = 'matching.search_unavailable';

  constructor(readonly failure: SearchFailure, detail: string, options?: ErrorOptions) {
    super(`search engine ${failure}: ${detail}`, options);
    this.name = 'SearchUnavailable';
  }
}
