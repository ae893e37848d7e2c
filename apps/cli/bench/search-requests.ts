import type { Environment } from '@musubi/platform/config/environment';
import { getTimed } from './get-timed.js';
import type { TypedForm } from './keystrokes.js';
import { postJson } from './post-json.js';

export interface SearchKey {
  readonly q: string;
  /** A chosen facet. */
  readonly kind?: string;
}

/** The requests of the page, and the same asked of the bare search server. Each gives milliseconds, and throws when it is refused. */
export function searchRequests(publicUrl: string, cookie: string, { meiliUrl, meiliKey, meiliIndexPrefix }: Environment) {
  const post = async (url: URL, body: unknown, headers: Readonly<Record<string, string>>): Promise<{ ms: number; text: string }> => {
    const start = performance.now();
    const { status, text } = await postJson(url, body, headers);
    if (status !== 200) throw new Error(`POST ${url.pathname} answered ${status}: ${text.slice(0, 300)}`);
    return { ms: performance.now() - start, text };
  };
  const raw = async (body: object): Promise<number> => (await post(
    new URL(`/indexes/${meiliIndexPrefix}_seeds/search`, meiliUrl), { limit: 20, locales: ['jpn', 'eng'], filter: 'visibility IN [public, registered]', ...body },
    { authorization: `Bearer ${meiliKey ?? ''}` })).ms;
  const facets = ['university', 'department', 'kind', 'fieldCodes', 'trl', 'region'];
  return {
    search: {
      product: async (key: SearchKey): Promise<number> => (await getTimed(new URL(`/api/v1/seeds?${new URLSearchParams({ ...key }).toString()}`, publicUrl), cookie)).ms,
      raw: ({ q, kind }: SearchKey): Promise<number> => raw({
        q, facets, attributesToRetrieve: ['id'],
        ...(kind !== undefined && { filter: `visibility IN [public, registered] AND kind = ${kind}` }),
      }),
    },
    preview: {
      product: async (form: TypedForm): Promise<number> => {
        const { ms, text } = await post(new URL('/api/v1/needs/preview', publicUrl), form, { cookie });
        if ((JSON.parse(text) as { status: string }).status === 'away') throw new Error('the preview was without its search server');
        return ms;
      },
      raw: ({ title, body }: TypedForm): Promise<number> => raw({ q: `${title} ${body}` }),
    },
  };
}
