import { guardedFetch } from '@musubi/platform/outgoing/guarded-fetch';
import { publicOnly, publicOrLoopback } from '@musubi/platform/outgoing/outgoing-rules';
import type { Configuration, CustomFetchOptions, ServerMetadata } from 'openid-client';
import { isIssuerPlace } from '../domain/issuer-address.js';

type Library = typeof import('openid-client');

/** An issuer as found by its discovery document, ready to be asked. */
export interface FoundIssuer {
  readonly library: Library;
  readonly configuration: Configuration;
  readonly metadata: Readonly<ServerMetadata>;
}

/** Says something else than it should: of another issuer, or of a login page where no browser may be sent. */
export class IssuerDiffers extends Error {}

const timeoutSeconds = 10;

/**
 * Asks an issuer for its discovery document; every request to it, now and later, goes through the guard against addresses of the
 * inside. The library is loaded when first needed: most processes never log anybody in at a university.
 *
 * @param loopback the operator lets issuers stand on this machine
 * @throws OutgoingError, IssuerDiffers, or the library's errors
 */
export async function findIssuer({ issuer, clientId }: { issuer: string; clientId: string }, secret: string, loopback: boolean): Promise<FoundIssuer> {
  const library = await import('openid-client');
  const rules = loopback ? publicOrLoopback : publicOnly;
  const configuration = await library.discovery(new URL(issuer), clientId, undefined, byItsOwnMethod(library, secret), {
    [library.customFetch]: (address: string, { method, headers, body }: CustomFetchOptions) => guardedFetch(address, { method, headers, body: textOf(body) }, rules),
    timeout: timeoutSeconds,
    // Marked as deprecated so that nobody uses it unthinking: the guard decides where plain http may go.
    execute: loopback ? [library.allowInsecureRequests] : [],
  });
  const metadata = configuration.serverMetadata();
  // The library makes exceptions for some well-known issuers that speak for many organisations; a university's speaks for itself.
  if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new IssuerDiffers('the document is of another issuer');
  if (!isIssuerPlace(metadata.authorization_endpoint ?? '', loopback)) throw new IssuerDiffers('the login page has no https address');
  return { library, configuration, metadata };
}

/** By the header where the issuer can, as the standard has it; else in the body. */
function byItsOwnMethod(library: Library, secret: string): ReturnType<Library['ClientSecretBasic']> {
  const [inHeader, inBody] = [library.ClientSecretBasic(secret), library.ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const { token_endpoint_auth_methods_supported: methods } = server;
    return (methods === undefined || methods.includes('client_secret_basic') ? inHeader : inBody)(server, client, body, headers);
  };
}

function textOf(body: CustomFetchOptions['body']): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams) return String(body);
  throw new TypeError('only forms are sent to an issuer');
}
