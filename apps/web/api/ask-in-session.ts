import { problemOf } from './problem';

const header = 'X-CSRF-Token';
const safeMethods = ['GET', 'HEAD'];

/**
 * Refusals for the session's sake. They have had no effect, and are asked again after each of these pauses [ms]. A login in another
 * tab ends the former session a moment before its answer brings the browser the new one: what was asked in between is answered by
 * 401, and for that the page must not leave for the login. The right token comes with the refusal itself.
 */
const patience = { 'session.missing': [100, 300, 900], 'request.csrf_token': [0, 0] } as const;
type Refusal = keyof typeof patience;

/**
 * Sends the session's token with whatever changes something, and asks again what was refused only because the browser's session
 * has become another one since: another tab has logged in, or the session was raised.
 */
export function askInSession(ask: (request: Request) => Promise<Response>, pause: (ms: number) => Promise<void>): (request: Request) => Promise<Response> {
  /** Of the session that the last answer knew; of none in a page just opened. */
  let token: string | undefined;

  return async (request) => {
    const refused = { 'session.missing': 0, 'request.csrf_token': 0 };
    let next = request;
    let shown = token;
    for (;;) {
      const again = next.clone();
      const response = await ask(withToken(next, shown));
      const own = response.headers.get(header) ?? undefined;
      // What an ended session tells is worth nothing.
      if (response.status !== 401) token = own ?? token;
      // Who shows no session, or opens the page with one long ended, has not lost it just now.
      const refusal = own === undefined || token === undefined ? undefined : await refusalOf(response);
      const pauseMs = refusal && patience[refusal][refused[refusal]++];
      if (pauseMs === undefined) return response;
      await pause(pauseMs);
      // The refusal's own: a late answer of the former session may have put that one's back.
      shown = refusal === 'request.csrf_token' ? own : token;
      next = again;
    }
  };
}

function withToken(request: Request, token: string | undefined): Request {
  if (token !== undefined && !safeMethods.includes(request.method)) request.headers.set(header, token);
  return request;
}

async function refusalOf(response: Response): Promise<Refusal | undefined> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const body: unknown = await response.clone().json().catch(() => undefined);
  const { code } = problemOf(response.status, body, null);
  return Object.hasOwn(patience, code) ? code as Refusal : undefined;
}
