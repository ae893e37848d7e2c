import type { Role } from '@musubi/identity';
import type { ApiClient } from '../servers/api-client.js';
import { clientId, clientSecret, OidcIssuer, walkBack } from '../servers/oidc-issuer.js';
import { type Account, type IdentityWorld, password } from './identity-world.js';

export interface University {
  readonly id: string;
  readonly issuer: OidcIssuer;
  readonly admin: ApiClient;
}

/** A university that takes logins of an issuer of its own. @param redirectUri where the issuer sends browsers back to */
export async function openUniversity(world: IdentityWorld, redirectUri: (id: string) => string): Promise<University> {
  const id = await world.organisation();
  const issuer = await OidcIssuer.open([redirectUri(id)]);
  const admin = await world.loggedIn(await world.account(['admin'], id));
  const saved = await admin.call('PUT', '/organisation/oidc', { ...settings(issuer), clientSecret });
  expect(saved).toMatchObject({ status: 200, body: { redirectUri: expect.stringContaining(`/api/v1/oidc/${id}/callback`), issuer: settings(issuer) } });
  return { id, issuer, admin };
}

export const settings = ({ url }: OidcIssuer, more: object = {}): object => ({ issuer: url, clientId, acceptsMfa: false, enabled: true, ...more });
/** A person at the university's login page. */
export const at = ({ issuer }: University, sub: string, ...amr: string[]): void => { issuer.person = { sub, amr: ['pwd', ...amr] }; };

/** The address the browser is sent back to. @param change what somebody in between does to the way there */
export async function setOut(client: ApiClient, { id }: University, change: (page: URL) => void = () => undefined, next?: string): Promise<URL> {
  const started = await client.post(`/oidc/${id}/start`, { next });
  expect(started.status).toBe(200);
  const page = new URL(started.body.url);
  change(page);
  return walkBack(page.href);
}

/** Opens the callback. @returns where it leads */
export async function comeBack(client: ApiClient, { pathname, search }: URL): Promise<string> {
  const response = await fetch(`${client.baseUrl}${pathname.replace('/api/v1', '')}${search}`, {
    redirect: 'manual', headers: { cookie: [client.cookie('__Host-musubi-oidc') ?? '', client.session ?? ''].filter((one) => one !== '').join('; '), 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  });
  client.take(response);
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

/** An account of the university that was linked with its own subject there, which is the account's id. */
export async function linkedAccount(world: IdentityWorld, where: University, roles: readonly Role[]): Promise<Account> {
  const account = await world.account(roles.length > 0 ? roles : ['liaison'], where.id);
  const client = await world.loggedIn(account);
  at(where, account.userId);
  const started = await client.post('/oidc-link', { password });
  expect(await comeBack(client, await walkBack(started.body.url))).toBe('/security?oidc=linked');
  return account;
}
