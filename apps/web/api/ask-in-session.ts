const header = 'X-CSRF-Token';
const safeMethods = ['GET', 'HEAD'];

/** Of the session that the last answer knew. */
let token: string | undefined;

/**
 * Sends the session's token with whatever changes something. It may be another one by now, when another tab has logged in or
 * the session was raised: the refusal brings the new one, and what was refused had no effect, so it is sent once more.
 */
export async function fetchWithToken(request: Request): Promise<Response> {
  if (safeMethods.includes(request.method)) return remember(await fetch(request));
  const [sent, again] = [token, request.clone()];
  const response = remember(await fetch(withToken(request)));
  return response.status === 403 && token !== sent ? remember(await fetch(withToken(again))) : response;
}

function remember(response: Response): Response {
  token = response.headers.get(header) ?? token;
  return response;
}

function withToken(request: Request): Request {
  if (token !== undefined) request.headers.set(header, token);
  return request;
}
