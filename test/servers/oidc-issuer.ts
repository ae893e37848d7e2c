import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export const clientId = 'musubi';
export const clientSecret = 'a secret between the two of us';

/** A university's real OpenID provider, in this process, whose login page lets in at once whoever is sitting there. */
export class OidcIssuer {
  /** Who sits at the browser, and how the provider has made sure. */
  person: { sub: string; amr: string[] } = { sub: 'nobody', amr: ['pwd'] };
  /** Paths that were asked for. */
  readonly asked: string[] = [];

  private constructor(private readonly server: Server, readonly url: string) {}

  static async open(redirectUris: readonly string[]): Promise<OidcIssuer> {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const issuer = new OidcIssuer(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    issuer.serve(issuer.provider([...redirectUris]));
    return issuer;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  private provider(redirectUris: string[]): Provider {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    return new Provider(this.url, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: redirectUris, id_token_signed_response_alg: 'ES256' }],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'one' }] },
      cookies: { keys: ['of this provider alone'] },
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      claims: { openid: ['sub', 'amr', 'email'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      // A mail address is told too, and must lead nowhere.
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, amr: this.person.amr, email: sub, email_verified: true }) }),
      async loadExistingGrant({ oidc }) {
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
  }

  private serve(provider: Provider): void {
    const answer = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const path = request.url?.split('?', 1)[0] ?? '';
      this.asked.push(path);
      const { sub, amr } = this.person;
      if (path.startsWith('/interaction/')) void provider.interactionFinished(request, response, { login: { accountId: sub, amr } });
      else void answer(request, response);
    });
  }
}

/** A fresh browser's way through the provider's pages. @returns the address that it is sent back to, not opened */
export async function walkBack(page: string): Promise<URL> {
  const { origin } = new URL(page);
  const cookies = new Map<string, string>();
  let address = new URL(page);
  for (let step = 0; step < 8; step += 1) {
    const response = await fetch(address, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }, signal: AbortSignal.timeout(10_000) });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]?.split('=', 2) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`the provider's page answers ${response.status}: ${await response.text()}`);
    address = new URL(location, address);
    if (address.origin !== origin) return address;
  }
  throw new Error('the provider sends its visitor round and round');
}
