import type { TokenScope } from '../public/token-scope.js';

export interface ApiToken {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** To the hour. */
  readonly usedAt: Date | null;
}

export interface NewApiToken {
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
}
