import { z } from 'zod';
import type { ShownOidc } from '../application/keep-oidc-issuer.js';
import type { ShownOidcLink } from '../application/own-oidc-link.js';

export const oidcUniversitiesAnswer = z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), nameEn: z.string().nullable() })) });
export type OidcUniversitiesAnswer = z.infer<typeof oidcUniversitiesAnswer>;

export const oidcStartBody = z.strictObject({ next: z.string().max(500).optional() });
export type OidcStartBody = z.infer<typeof oidcStartBody>;

export const oidcStartAnswer = z.object({ url: z.string() });
export type OidcStartAnswer = z.infer<typeof oidcStartAnswer>;

/** Of the issuer, who may send more; what is there twice is not there. */
const parameter = z.string().max(4_096).optional().catch(undefined);
export const oidcAnswerQuery = z.object({ code: parameter, state: parameter, iss: parameter, error: parameter });
export type OidcAnswerQuery = z.infer<typeof oidcAnswerQuery>;

export const oidcLinkAnswer = z.object({ available: z.boolean(), linkedAt: z.string().nullable() });
export type OidcLinkAnswer = z.infer<typeof oidcLinkAnswer>;

/** The secret goes in and never out; left out, the one that is kept stays. */
export const oidcIssuerBody = z.strictObject({
  issuer: z.string().min(1).max(300), clientId: z.string().min(1).max(300), clientSecret: z.string().min(1).max(1_024).optional(), acceptsMfa: z.boolean(), enabled: z.boolean(),
});
export type OidcIssuerBody = z.infer<typeof oidcIssuerBody>;

export const oidcIssuerAnswer = z.object({
  redirectUri: z.string(),
  issuer: z.object({ issuer: z.string(), clientId: z.string(), acceptsMfa: z.boolean(), enabled: z.boolean() }).nullable(),
});
export type OidcIssuerAnswer = z.infer<typeof oidcIssuerAnswer>;

export function toOidcLinkAnswer({ available, linkedAt }: ShownOidcLink): OidcLinkAnswer {
  return { available, linkedAt: linkedAt?.toISOString() ?? null };
}

export function toOidcIssuerAnswer({ redirectUri, issuer: kept }: ShownOidc): OidcIssuerAnswer {
  if (!kept) return { redirectUri, issuer: null };
  const { issuer, clientId, acceptsMfa, enabled } = kept;
  return { redirectUri, issuer: { issuer, clientId, acceptsMfa, enabled } };
}
