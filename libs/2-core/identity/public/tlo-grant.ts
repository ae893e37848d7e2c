export interface GiveTloGrantCommand {
  readonly tloId: string;
  /** `YYYY-MM-DD`, both days included. */
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface TloGrant {
  readonly id: string;
  readonly tlo: { readonly id: string; readonly name: string };
  /** `YYYY-MM-DD`, both days included. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly grantedBy: string;
  readonly grantedAt: Date;
  readonly endedAt: Date | null;
  readonly inForce: boolean;
}
