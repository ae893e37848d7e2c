/**
 * What an API token can be made for: a heading of the OpenAPI document, to read or to write. What is not here no token
 * does: logins, sessions, second factors, people, the organisation's rules, and tokens themselves.
 */
export const tokenScopes = [
  'directory:read', 'needs:read', 'needs:write', 'seeds:read', 'seeds:write', 'triage:read', 'triage:write',
  'contracting:read', 'contracting:write', 'reporting:read', 'audit:read',
] as const;

export type TokenScope = (typeof tokenScopes)[number];
