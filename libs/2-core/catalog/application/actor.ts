/** Who changes the catalogue: a person of the owning organisation, or nobody in particular (import). */
export interface Actor {
  readonly tenantId: string;
  readonly userId: string | null;
  /** A researcher changes the own seeds only; liaisons and admins all of their university. */
  readonly onlyOwn?: boolean;
}
