/** Who works on a need in one university. Visible inside that university only. */
export interface AssignmentView {
  readonly id: string;
  /** The university. */
  readonly tenantId: string;
  readonly needId: string;
  readonly companyId: string;
  /** Newest version of the need that was proposed here. */
  readonly needVersion: number;
  readonly ownerUserId: string;
  /** Liaisons of the other matched departments, the owner not among them. */
  readonly participantUserIds: readonly string[];
  readonly engagementId: string | undefined;
}
