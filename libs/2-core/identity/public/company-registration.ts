import type { Industry } from './organisation.js';
import type { Locale } from './person.js';

export interface RegisterCompanyCommand {
  readonly corporateNumber: string;
  readonly companyName: string;
  readonly prefecture: string;
  readonly industry?: Industry | undefined;
  /** Whole yen. */
  readonly capital?: number | undefined;
  readonly employees?: number | undefined;
  readonly personName: string;
  readonly email: string;
  readonly locale: Locale;
}

/** What a person's mail about their registration needs. */
export interface WrittenRegistration {
  readonly email: string;
  readonly personName: string;
  readonly companyName: string;
  readonly locale: Locale;
  readonly expiresAt: Date;
  /** Undefined where the address has an account already. */
  readonly token: string | undefined;
}

export interface WrittenRejection extends Pick<WrittenRegistration, 'email' | 'personName' | 'companyName' | 'locale'> {
  readonly reason: string;
}

/** Whom to tell that a registration waits for them. */
export interface RegistrationReview {
  readonly companyName: string;
  readonly reviewers: readonly { readonly userId: string; readonly tenantId: string }[];
}
