import { type Need, unnamedCompanyId } from '../public/need.js';
import type { Seed } from '../public/seed.js';

/** Who reads: an organisation, and the person of it unless a job works for the organisation itself. */
export interface ReadingScope {
  readonly tenantId: string;
  readonly userId: string | undefined;
  /** Public needs are for universities, never for other companies. */
  readonly isUniversity: boolean;
}

type NeedLevel = Pick<Need, 'companyId' | 'publishedAt' | 'visibility' | 'universityIds' | 'liaisonIds'>;
type SeedLevel = Pick<Seed, 'universityId' | 'publishedAt' | 'visibility'>;

/** The levels of a seed that are for everybody who is logged in. */
const openSeedLevels = ['public', 'registered'] as const;

/** Whether a need's level includes the reader. What was never published is nobody else's. */
export function mayReadNeed(need: NeedLevel, scope: ReadingScope): boolean {
  if (need.companyId === scope.tenantId) return true;
  if (need.publishedAt === null || !scope.isUniversity) return false;
  if (need.visibility === 'public') return true;
  if (!need.universityIds.includes(scope.tenantId)) return false;
  return need.visibility === 'universities' || scope.userId === undefined || need.liaisonIds.includes(scope.userId);
}

/** Whether a seed's level includes the reader. */
export function mayReadSeed(seed: SeedLevel, scope: ReadingScope): boolean {
  return seed.universityId === scope.tenantId
    || (seed.publishedAt !== null && openSeedLevels.some((level) => level === seed.visibility));
}

/** Who wants to open the confidential part of a seed. */
export interface DetailReader {
  readonly tenantId: string;
  readonly isCompany: boolean;
  /** A non-disclosure agreement with the seed's university is in force today. */
  readonly hasAgreement: boolean;
}

/** Whether the level of a seed's confidential part includes the reader, who may read the seed itself. */
export function mayOpenDetail({ universityId, detailLevel }: Pick<Seed, 'universityId' | 'detailLevel'>, reader: DetailReader): boolean {
  if (detailLevel === null) return false;
  if (universityId === reader.tenantId || detailLevel === 'public') return true;
  return reader.isCompany && (detailLevel === 'registered' || reader.hasAgreement);
}

/**
 * A need as its reader may know it: to others than its company it tells neither the company's own numbering nor who else
 * was asked, and when it is anonymous not the company either, until it made itself known to them.
 */
export function needInScope(need: Need, scope: ReadingScope): Need | undefined {
  if (!mayReadNeed(need, scope)) return undefined;
  if (need.companyId === scope.tenantId) return need;
  return {
    ...need,
    companyId: need.anonymous && !need.revealedTo.includes(scope.tenantId) ? unnamedCompanyId : need.companyId,
    externalId: null,
    revealedTo: [],
    universityIds: need.universityIds.filter((id) => id === scope.tenantId),
    liaisonIds: need.liaisonIds.filter((id) => id === scope.userId),
  };
}

/** The same for the search server: what a filter must say so that a seed's level holds there too. */
export function seedFilterOf(scope: Pick<ReadingScope, 'tenantId'>): string {
  return `visibility IN [${openSeedLevels.map((level) => `'${level}'`).join(', ')}] OR universityId = '${scope.tenantId}'`;
}
