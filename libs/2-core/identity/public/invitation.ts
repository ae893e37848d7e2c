import type { Locale } from './person.js';
import type { Role } from './role.js';

export interface InvitationOrder {
  readonly tenantId: string;
  /** In its normal form. */
  readonly email: string;
  readonly name?: string | undefined;
  readonly locale: Locale;
  readonly roles: readonly Role[];
  /** An administrator wanted it, or a company's registration was approved. */
  readonly because: 'invited' | 'approved';
}

/** As the organisation's administrator sees it. */
export interface Invitation {
  readonly id: string;
  readonly tenantId: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** How often a mail was asked for. */
  readonly sendings: number;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly expired: boolean;
}

interface Invited {
  readonly email: string;
  readonly name: string | null;
  readonly organisation: string;
  readonly organisationEn: string | null;
}

/** For the mail. */
export interface WrittenInvitation extends Invited {
  readonly locale: Locale;
  readonly because: InvitationOrder['because'];
  readonly expiresAt: Date;
  /** Undefined where the address has an account already: one address, one account. */
  readonly token: string | undefined;
}

export interface OpenInvitation extends Invited {
  readonly id: string;
  readonly tenantId: string;
  readonly roles: readonly Role[];
}
