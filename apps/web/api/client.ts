import createClient, { type FetchResponse } from 'openapi-fetch';
import { currentLanguage } from '../app/i18n/i18n';
import { askInSession } from './ask-in-session';
import { isUnattended } from './attention';
import { ApiProblem, problemOf, unreachable } from './problem';
import type { paths } from './schema.gen';

type MediaType = `${string}/${string}`;

const fetchInSession = askInSession((request) => fetch(request), (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }));

export const api = createClient<paths>({ baseUrl: '/', credentials: 'same-origin', fetch: fetchInSession });

api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', currentLanguage());
    if (isUnattended()) request.headers.set('X-Musubi-Unattended', '1');
    return request;
  },
});

/** The answer's body, or the problem thrown. */
export async function answerOf<T extends Record<string | number, unknown>, O, M extends MediaType>(
  call: Promise<FetchResponse<T, O, M>>,
): Promise<NonNullable<FetchResponse<T, O, M>['data']>> {
  let result: FetchResponse<T, O, M>;
  try {
    result = await call;
  } catch (error) {
    throw new ApiProblem(0, unreachable, error instanceof Error ? error.message : unreachable, undefined, undefined, []);
  }
  const { response } = result;
  if (!response.ok) throw problemOf(response.status, result.error, response.headers.get('x-correlation-id'));
  return result.data as NonNullable<FetchResponse<T, O, M>['data']>;
}
