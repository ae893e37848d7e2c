import type { LoginMethod } from '../public/login-method.js';

/**
 * What a login at an issuer proves. That it has asked for more than one factor (`amr` with `mfa`, RFC 8176) counts only where the
 * university's administrator takes the issuer's word for it.
 */
export function oidcMethods(amr: readonly string[], acceptsMfa: boolean): readonly LoginMethod[] {
  return acceptsMfa && amr.includes('mfa') ? ['oidc', 'oidc_mfa'] : ['oidc'];
}
