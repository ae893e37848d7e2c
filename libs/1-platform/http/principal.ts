/** Who is calling: resolved from the session at each request, so that a changed role holds at once. */
export interface Principal {
  readonly userId: string;
  /** The caller's organisation: one university, college or company. */
  readonly tenantId: string;
  readonly roles: readonly string[];
  readonly locale: 'ja' | 'en';
}

/** Implemented by the context that knows users. Undefined: the account may no longer act. */
export abstract class PrincipalSource {
  abstract load(userId: string): Promise<Principal | undefined>;
}
