/** Who asks: a logged-in caller, or a loader that acts for one. A platform `Principal` fits. */
export interface Actor {
  readonly userId: string;
  readonly tenantId: string;
  readonly roles: readonly string[];
}
