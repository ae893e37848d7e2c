import type { SeedKind } from './seed.js';

/** What an outside TLO needs to know of a seed: who may have invented what, and in which field. */
export interface GrantedSeed {
  readonly id: string;
  readonly universityId: string;
  readonly departmentId: string;
  readonly titleJa: string | null;
  readonly titleEn: string | null;
  readonly researcherName: string | null;
  readonly kind: SeedKind;
  readonly fieldCodes: readonly string[];
  readonly trl: number | null;
}
