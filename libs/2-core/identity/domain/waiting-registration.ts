import type { Industry } from '../public/organisation.js';
import type { Locale } from '../public/person.js';
import type { ReviewFacts } from './registration-reviewer.js';

/** A registration whose address is proved and about which nobody has decided yet. */
export interface WaitingRegistration extends ReviewFacts {
  readonly id: string;
  /** Of the company that is to be. */
  readonly tenantId: string;
  readonly corporateNumber: string;
  readonly companyName: string;
  readonly prefecture: string;
  readonly industry: Industry | null;
  readonly capital: number | null;
  readonly employees: number | null;
  readonly personName: string;
  readonly email: string;
  readonly locale: Locale;
  readonly verifiedAt: Date;
}
