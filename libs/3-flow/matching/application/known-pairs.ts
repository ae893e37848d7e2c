import { CatalogFacade, type Need, type Seed, unnamedCompanyId } from '@musubi/catalog';
import { IdentityFacade, type Organisation } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import { analyseDocument, termFrequencies } from '../domain/analysis/analyse-document.js';
import type { CompanySize } from '../domain/facets/match-facets.js';
import { type KnownPair, knownOfPair, nothingKnown, type RecordedDecision } from '../domain/record/known-pair.js';
import { type DecisionOnRecord, DecisionRepository } from '../infrastructure/decision.repository.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { textOfNeed } from './describe-document.js';

export type KnowPair = (need: Need, seed: Seed) => KnownPair;

/** Of each department; beyond them lies what nobody remembers. */
const newestDecisions = 40;

/** What the platform's own record says of needs and seeds: who worked together, and what was decided on needs alike. */
@Injectable()
export class KnownPairs {
  constructor(
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly decisions: DecisionRepository,
    private readonly documents: IndexedDocumentRepository,
  ) {}

  /** In the running unit of the system. */
  async of(needs: readonly Need[], seeds: readonly Seed[]): Promise<KnowPair> {
    const companyIds = needs.flatMap(({ anonymous, companyId }) => (anonymous ? [] : [companyId]));
    const found = await this.decisions.onRecord(seeds.map(({ departmentId }) => departmentId), companyIds, newestDecisions);
    if (found.length === 0) return () => nothingKnown;
    const told = await this.catalog.needsForWholeUniversities(found.map(({ needId }) => needId));
    const rows = found.filter(({ needId }) => told.has(needId));
    const [organisations, pastSeeds, terms] = await Promise.all([
      this.identity.organisations([...companyIds, ...[...told.values()].filter((id) => id !== unnamedCompanyId)]),
      this.catalog.seeds(rows.flatMap(({ outcome, seedId }) => (outcome === 'contracted' ? [seedId] : []))),
      this.documents.termsHeld('need', rows.map(({ needId }) => needId), [...new Set(needs.flatMap(termsOf))]),
    ]);
    const sizeOf = (companyId: string | null): CompanySize | null => sizeIn(companyId === null ? undefined : organisations.get(companyId));
    const recorded = rows.map(({ decidedAt: _, ...row }: DecisionOnRecord): RecordedDecision => {
      const companyId = named(told.get(row.needId));
      return { ...row, companyId, companySize: sizeOf(companyId), researcher: researcherOf(pastSeeds.get(row.seedId)), needTerms: terms.get(row.needId) ?? new Set() };
    });
    return (need, seed) => {
      const companyId = need.anonymous ? null : need.companyId;
      return knownOfPair({
        needId: need.id, companyId, companySize: sizeOf(companyId), seedId: seed.id, departmentId: seed.departmentId, researcher: researcherOf(seed),
      }, recorded);
    };
  }
}

function termsOf(need: Need): string[] {
  return [...termFrequencies(analyseDocument(need.id, textOfNeed(need))).keys()];
}

function named(companyId: string | undefined): string | null {
  return companyId === undefined || companyId === unnamedCompanyId ? null : companyId;
}

function sizeIn(organisation: Organisation | undefined): CompanySize | null {
  if (!organisation || organisation.sme === null) return null;
  return organisation.sme ? 'small' : 'large';
}

/** The account, or the name within the department where there is none. */
function researcherOf(seed: Seed | undefined): string | null {
  if (!seed) return null;
  return seed.researcherUserId ?? (seed.researcherName === null ? null : `${seed.departmentId} ${seed.researcherName}`);
}
