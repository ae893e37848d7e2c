import { fail, ok, type DomainError, type Result } from '@musubi/kernel';

const longest = 300;

/**
 * The address an issuer is known by, as OpenID Connect Discovery has it: https, nothing behind the path. Not the address of its
 * document: a client that is given that one does not compare what the document says of itself.
 *
 * @param loopback also plain http on this machine, which only the operator's configuration may allow
 */
export function issuerAddress(text: string, loopback: boolean): Result<string, DomainError> {
  return text.length <= longest && isIssuerPlace(text, loopback) && !/[?#]|\/\.well-known\//u.test(text)
    ? ok(text)
    : fail('oidc.issuer_invalid', 'An issuer is an https address without a query.', { path: 'issuer' });
}

/** Whether a browser or this server may be sent there. */
export function isIssuerPlace(text: string, loopback: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return username === '' && password === '' && (protocol === 'https:' || (loopback && protocol === 'http:' && isLoopbackHost(hostname)));
}

function isLoopbackHost(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}
