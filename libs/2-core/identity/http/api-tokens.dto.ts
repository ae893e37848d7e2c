import { z } from 'zod';
import type { ApiToken } from '../domain/api-token.js';
import { tokenScopes } from '../public/token-scope.js';

const scope = z.enum(tokenScopes);

export const makeTokenBody = z.strictObject({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(scope).min(1).max(tokenScopes.length).refine((scopes) => new Set(scopes).size === scopes.length, 'names a scope twice'),
  /** After so many days it has run out. */
  days: z.number().int().min(1).max(365),
  /** The own password once more. */
  password: z.string().min(1).max(1_024),
});
export type MakeTokenBody = z.infer<typeof makeTokenBody>;

const tokenAnswer = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The token's first characters. */
  prefix: z.string(),
  scopes: z.array(scope),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** To the hour; null before the first use. */
  usedAt: z.string().nullable(),
});

export const tokensAnswer = z.object({ items: z.array(tokenAnswer) });
export type TokensAnswer = z.infer<typeof tokensAnswer>;

/** The token is told this once. */
export const madeTokenAnswer = tokenAnswer.extend({ token: z.string() });
export type MadeTokenAnswer = z.infer<typeof madeTokenAnswer>;

export function toTokenAnswer({ id, name, prefix, scopes, createdAt, expiresAt, usedAt }: ApiToken): z.infer<typeof tokenAnswer> {
  return { id, name, prefix, scopes: [...scopes], createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(), usedAt: usedAt?.toISOString() ?? null };
}
