/** Somebody who has proved who they are. */
export interface Identified {
  readonly userId: string;
  readonly tenantId: string;
}
