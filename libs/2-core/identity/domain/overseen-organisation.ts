import type { OrganisationKind } from '../public/organisation.js';

/** An organisation as the platform's operator sees it: what it is and whether it is let in, nothing of what it does. */
export interface OverseenOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Null while it is let in. */
  readonly closedAt: Date | null;
  /** Accounts that are not closed. */
  readonly people: number;
}
