/** Who is calling: resolved from the session at each request, so that a changed role holds at once. */
export interface Principal {
  readonly userId: string;
  /** The caller's organisation: one university, college or company. */
  readonly tenantId: string;
  readonly roles: readonly string[];
  readonly locale: 'ja' | 'en';
}

/** The session that a call came by. */
export interface CallerSession {
  readonly id: string;
  /** How the person proved who they are. */
  readonly methods: readonly string[];
  /** The organisation demands a second factor that the person does not have yet: nothing else is allowed before. */
  readonly secondFactorDue: boolean;
}

export interface ResolvedCaller {
  readonly principal: Principal;
  readonly session: CallerSession;
}

/** A call by an API token: a script in the name of a person, for no more than the token was made for. */
export interface TokenCaller {
  readonly principal: Principal;
  readonly scopes: readonly string[];
  readonly secondFactorDue: boolean;
}

/** Implemented by the context that knows users. */
export abstract class PrincipalSource {
  /**
   * Undefined: the session has ended or the account may no longer act.
   *
   * @param inUse whether a person is behind the call, so that the session's idle time begins anew
   */
  abstract resolve(token: string, inUse: boolean): Promise<ResolvedCaller | undefined>;

  /** Undefined: there is no such API token, it has run out or was revoked, or the account may no longer act. */
  abstract resolveToken(token: string): Promise<TokenCaller | undefined>;

  /** Those of the session tokens with which nobody would be let in any more. Looking is not using. */
  abstract ended(tokens: readonly string[]): Promise<ReadonlySet<string>>;
}
