export const needVisibilities = ['public', 'universities', 'liaisons'] as const;

/** `public`: every university of the platform. `universities`: the chosen ones. `liaisons`: the named persons of universities, nobody else there. */
export type NeedVisibility = (typeof needVisibilities)[number];

export type NeedStatus = 'draft' | 'published' | 'withdrawn';

/** Whole yen. */
export interface Budget {
  readonly min: number | null;
  readonly max: number | null;
}

/** What a need says; a change makes a new version. At least one language has a title and a body. */
export interface NeedContent {
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly bodyJa: string | null;
  readonly bodyEn: string | null;
  readonly mustHave: string | null;
  readonly niceToHave: string | null;
  readonly keywords: readonly string[];
  /** KAKENHI basic sections, five digits. */
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
  /** Prefecture: 宮城県. */
  readonly region: string | null;
  readonly budget: Budget | null;
  /** `YYYY-MM-DD` */
  readonly deadline: string | null;
  /** Equipment wanted, by name. */
  readonly equipment: readonly string[];
  readonly visibility: NeedVisibility;
  /** The chosen universities; empty when the need is public. A university finds only itself here. */
  readonly universityIds: readonly string[];
  /** The named persons, their universities stand in `universityIds`; empty unless the need is for named liaisons. A reader finds only themselves here. */
  readonly liaisonIds: readonly string[];
  /** The company's name is shown to nobody until it agrees. */
  readonly anonymous: boolean;
}

/** Stands for the company where the reader may not know it: no organisation has this id. */
export const unnamedCompanyId = '00000000-0000-0000-0000-000000000000';

/** What a company wants solved. */
export interface Need extends NeedContent {
  readonly id: string;
  /** `unnamedCompanyId` where the need is anonymous, unless the reader is its company, the system or a university that it made itself known to. */
  readonly companyId: string;
  /** The universities that the company of an anonymous need made itself known to; for the company alone. */
  readonly revealedTo: readonly string[];
  /** The company's own name for it; null for other readers. */
  readonly externalId: string | null;
  readonly version: number;
  readonly status: NeedStatus;
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
}
