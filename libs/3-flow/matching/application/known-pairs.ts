import { CatalogFacade, type Need, type SeedFacts, unnamedCompanyId } from '@musubi/catalog';
import { IdentityFacade, type Organisation } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import type { CompanySize } from '../domain/facets/match-facets.js';
import { type KnownPair, knownOfPair, nothingKnown, type RecordedContract, type RecordedDecision } from '../domain/record/known-pair.js';
import { type ContractOnRecord, DecisionRepository } from '../infrastructure/decision.repository.js';
import { NeedTerms } from '../infrastructure/need-terms.js';

export type KnowPair = (need: Need, seed: SeedFacts) => KnownPair;

/** Of each department; beyond them lies what nobody remembers. */
const newestDecisions = 40;

/** More than one company has signed with the universities here. */
const newestContracts = 200;

/** What the platform's own record says of needs and seeds: who worked together, and what was decided on needs alike. */
@Injectable()
export class KnownPairs {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly decisions: DecisionRepository,
    private readonly terms: NeedTerms,
  ) {}

  /** In the running unit of the system. */
  async of(needs: readonly Need[], seeds: readonly SeedFacts[]): Promise<KnowPair> {
    const companyIds = needs.flatMap(({ anonymous, companyId }) => (anonymous ? [] : [companyId]));
    const [decisions, contracts] = await Promise.all([
      this.decisions.ofDepartments(seeds.map(({ departmentId }) => departmentId), newestDecisions), this.decisions.contractsOf(companyIds, newestContracts),
    ]);
    if (decisions.length + contracts.length === 0) return () => nothingKnown;
    const companies = await this.catalog.needsForWholeUniversities([...decisions, ...contracts].map(({ needId }) => needId));
    const told = <Row extends ContractOnRecord>(rows: readonly Row[]): Row[] => rows.filter(({ needId }) => companies.has(needId));
    const companyOf = (needId: string): string | null => named(companies.get(needId));
    const [sizes, seedsSigned, terms] = await Promise.all([
      this.sizesOf([...companyIds, ...companies.values()]),
      this.catalog.seedFacts(told(contracts).map(({ seedId }) => seedId)),
      this.terms.of(told(decisions).map(({ needId }) => needId)),
    ]);
    const signed = told(contracts).map((row): RecordedContract => ({ ...row, companyId: companyOf(row.needId), researcher: researcherOf(seedsSigned.get(row.seedId)) }));
    const decided = new Map<string, RecordedDecision[]>(decisions.map(({ departmentId }) => [departmentId, []]));
    for (const { departmentId, needId, seedId, outcome, month } of told(decisions)) {
      decided.get(departmentId)?.push({
        needId, seedId, outcome, month, companySize: sizes.get(companyOf(needId) ?? '') ?? null, needTerms: terms.get(needId) ?? new Set(),
      });
    }
    return (need, seed) => knownOfPair({
      needId: need.id, seedId: seed.id, departmentId: seed.departmentId, researcher: researcherOf(seed),
      companyId: need.anonymous ? null : need.companyId, companySize: need.anonymous ? null : sizes.get(need.companyId) ?? null,
    }, decided.get(seed.departmentId) ?? [], signed);
  }

  private async sizesOf(companyIds: readonly string[]): Promise<ReadonlyMap<string, CompanySize | null>> {
    const organisations = await this.identity.organisations([...new Set(companyIds)]);
    return new Map([...organisations].map(([id, organisation]) => [id, sizeOf(organisation)]));
  }
}

function named(companyId: string | undefined): string | null {
  return companyId === undefined || companyId === unnamedCompanyId ? null : companyId;
}

function sizeOf({ sme }: Organisation): CompanySize | null {
  if (sme === null) return null;
  return sme ? 'small' : 'large';
}

/** The account, or the name within the department where there is none. */
function researcherOf(seed: SeedFacts | undefined): string | null {
  if (!seed) return null;
  return seed.researcherUserId ?? (seed.researcherName === null ? null : `${seed.departmentId} ${seed.researcherName}`);
}
