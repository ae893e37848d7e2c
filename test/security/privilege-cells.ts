import { newId } from '@musubi/kernel';
import type { Privilege } from '@musubi/identity';
import { ApiClient } from '../servers/api-client.js';

export interface RoleClient {
  readonly role: string;
  readonly client: ApiClient;
  readonly relogin: () => Promise<unknown>;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** One call with ids that do not exist; of a stream only the status counts. */
export async function tryRoute(url: string, client: ApiClient, route: string, body: object): Promise<Answered> {
  const [method = '', path = ''] = route.split(' ');
  const where = path.replace(':fiscalYear', '2024').replace(/:\w+/gu, newId());
  const controller = new AbortController();
  const response = await fetch(`${url}${/^(?:health|metrics)/u.test(path) ? '' : '/api/v1'}/${where}`, {
    method, signal: controller.signal, redirect: 'manual',
    headers: { cookie: client.session ?? '', ...method !== 'GET' && { 'content-type': 'application/json' } },
    ...method !== 'GET' && { body: JSON.stringify(body) },
  });
  const text = response.headers.get('content-type')?.startsWith('text/event-stream') ? '' : await response.text();
  controller.abort();
  return { status: response.status, text };
}

/** Who is let in by the matrix; a company's administrator is its member too. */
export function isAllowed(privilege: Privilege, role: string): boolean {
  if (typeof privilege === 'string') return true;
  return role in privilege || (role === 'company_admin' && 'company' in privilege);
}

/** Every cell tried: who is not named gets 403, who is named gets past the door. @returns what is otherwise */
export async function wrongCells(url: string, matrix: Readonly<Record<string, Privilege>>, callers: readonly RoleClient[]): Promise<string[]> {
  const complaints: string[] = [];
  for (const [route, privilege] of Object.entries(matrix)) {
    await Promise.all(callers.map(async ({ role, client, relogin }) => {
      const { status, text } = await tryRoute(url, client, route, {});
      const code = /"code":"(session\.[a-z_]+)"/u.exec(text)?.[1];
      const refused = code === 'session.forbidden' || code === 'session.missing' || code === 'session.second_factor_due';
      if (isAllowed(privilege, role) ? refused || status >= 500 : status !== 403) complaints.push(`${role}: ${route} answered ${status} ${code ?? ''}`.trim());
      if (route === 'DELETE session') await relogin();
    }));
  }
  return complaints;
}

/** Fields that nobody asked for, sent to every route that takes a body. @returns how many take one, and those that do not name each such field in a refusal */
export async function swallowedFields(
  url: string, matrix: Readonly<Record<string, Privilege>>, callers: readonly RoleClient[], extra: object,
): Promise<{ taken: number; swallowed: object[] }> {
  const { body: document } = await new ApiClient(url).get('/openapi.json');
  const takers = Object.entries(document.paths as Record<string, Record<string, { requestBody?: object }>>).flatMap(([path, operations]) =>
    Object.entries(operations).filter(([, { requestBody }]) => requestBody).map(([method]) => `${method.toUpperCase()} ${path.slice('/api/v1/'.length).replace(/\{(\w+)\}/gu, ':$1')}`));
  const swallowed: object[] = [];
  for (const route of takers) {
    const who = callers.find(({ role }) => isAllowed(matrix[route] ?? {}, role));
    const { status, text } = await tryRoute(url, who?.client ?? new ApiClient(url), route, extra);
    const named = Object.keys(extra).filter((field) => new RegExp(`\\b${field}\\b`, 'u').test(text));
    if (status !== 400 || named.length < Object.keys(extra).length) swallowed.push({ route, status, named });
  }
  return { taken: takers.length, swallowed };
}
