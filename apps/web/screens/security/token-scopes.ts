import type { ParseKeys } from 'i18next';
import type { TokenScope } from '../../api/types';

/** What a token can be made for, in the order shown, with the words for it. */
export const scopeTexts = {
  'needs:read': 'security.tokens.scope.needs_read',
  'needs:write': 'security.tokens.scope.needs_write',
  'seeds:read': 'security.tokens.scope.seeds_read',
  'seeds:write': 'security.tokens.scope.seeds_write',
  'triage:read': 'security.tokens.scope.triage_read',
  'triage:write': 'security.tokens.scope.triage_write',
  'contracting:read': 'security.tokens.scope.contracting_read',
  'contracting:write': 'security.tokens.scope.contracting_write',
  'reporting:read': 'security.tokens.scope.reporting_read',
  'audit:read': 'security.tokens.scope.audit_read',
  'directory:read': 'security.tokens.scope.directory_read',
} as const satisfies Record<TokenScope, ParseKeys>;

export const tokenScopes = Object.keys(scopeTexts) as TokenScope[];
