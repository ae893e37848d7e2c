export interface GiveTloGrantCommand {
  readonly tloId: string;
  /** `YYYY-MM-DD`, both days included. */
  readonly validFrom: string;
  readonly validUntil: string | null;
}
