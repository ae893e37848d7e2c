import type { Budget } from './need.js';

export const seedKinds = ['result', 'patent', 'expertise', 'equipment', 'data'] as const;

/** Research result, patent, expertise, equipment or facility, data or computing resource. */
export type SeedKind = (typeof seedKinds)[number];

export const seedVisibilities = ['public', 'registered', 'university'] as const;

/** `public`, `registered`: everybody who is logged in. `university`: the own university only. */
export type SeedVisibility = (typeof seedVisibilities)[number];

export const seedDetailLevels = ['public', 'registered', 'nda'] as const;

/** Who may open the confidential part: everybody logged in, registered companies, companies with a non-disclosure agreement. */
export type SeedDetailLevel = (typeof seedDetailLevels)[number];

/** The confidential part: never indexed, never matched, read only by an opening that is recorded. */
export interface SeedDetail {
  readonly bodyJa: string | null;
  readonly bodyEn: string | null;
}

export const availabilities = ['open', 'limited', 'not_before'] as const;

export interface Availability {
  readonly state: (typeof availabilities)[number];
  /** With `not_before` the first day, `YYYY-MM-DD`; else null. */
  readonly from: string | null;
}

export type SeedStatus = 'draft' | 'published' | 'withdrawn';

/** What a seed says; a change makes a new version. At least one language has a title and a body. */
export interface SeedContent {
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly bodyJa: string | null;
  readonly bodyEn: string | null;
  readonly keywords: readonly string[];
  /** KAKENHI basic sections, five digits. */
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
  readonly region: string | null;
  /** What such work usually costs a company; null: not said. */
  readonly cost: Budget | null;
  /** Equipment that can be used with it, by name. */
  readonly equipment: readonly string[];
  /** Whether the researcher has room for new work; null: not said. */
  readonly availability: Availability | null;
  readonly kind: SeedKind;
  readonly departmentId: string;
  readonly researcherUserId: string | null;
  readonly researcherName: string | null;
  readonly visibility: SeedVisibility;
}

export const seedTexts = ['titleJa', 'titleEn', 'bodyJa', 'bodyEn'] as const;

/** What a university can offer. */
export interface Seed extends SeedContent {
  readonly id: string;
  readonly universityId: string;
  /** Null: there is no confidential part. */
  readonly detailLevel: SeedDetailLevel | null;
  readonly externalId: string | null;
  readonly version: number;
  readonly status: SeedStatus;
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
}

/** A seed without what is long. */
export type SeedFacts = Omit<Seed, (typeof seedTexts)[number]>;
