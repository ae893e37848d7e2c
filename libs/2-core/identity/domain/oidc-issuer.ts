/** Where a university's people log in with the university's own account. */
export interface OidcIssuer {
  readonly issuer: string;
  readonly clientId: string;
  /** A second factor that the issuer has asked for counts as ours. */
  readonly acceptsMfa: boolean;
  readonly enabled: boolean;
}
