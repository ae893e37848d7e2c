import { analyseText } from '../analysis/analyse-text.js';
import type { HeldTerms } from '../bilingual/translations-met.js';
import { equipmentMet } from '../facets/equipment-fit.js';
import type { FacetFeature, FacetFeatures } from '../facets/facet-features.js';
import type { CompanySize, MatchFacets, PairRecord, YenBand } from '../facets/match-facets.js';
import type { FacetComparison, FacetEvidence, FacetName, FacetValue } from './explanation.js';

/** What the seed says of it counts although no need asks. */
const SEED_ALONE: ReadonlySet<FacetName> = new Set<FacetName>(['availability']);

type Said = readonly FacetValue[];

interface ComparedPair {
  readonly record: PairRecord;
  /** Those that the score counts. */
  readonly values: FacetFeatures;
  /** All terms of the seed's texts. */
  readonly seedTerms: HeldTerms;
}

/** What of the need's facets the seed agrees with, is silent on, contradicts, and answers in a way that cannot be compared. */
export function compareFacets(need: MatchFacets, seed: MatchFacets, { record, values, seedTerms }: ComparedPair): FacetComparison {
  const compared = saidOf(need, seed, record).map(([facet, asked, offered]) => ({ facet, value: values[facet], need: asked, seed: offered }));
  const [met, unmet] = keywordsMet(need.keywords ?? [], seedTerms);
  return {
    agreeing: [...compared.filter(({ value }) => value > 0), ...keywords(1, met, met)],
    missing: [...compared.filter(({ value, need: asked, seed: offered }) => value === 0 && asked.length > 0 && offered.length === 0), ...keywords(0, unmet, [])],
    conflicting: compared.filter(({ value }) => value < 0),
    unclear: compared.filter(({ facet, value, need: asked, seed: offered }) => value === 0 && offered.length > 0 && (asked.length > 0 || SEED_ALONE.has(facet))),
  };
}

/** What the two sides say of each facet, in the order in which people ask; an empty list says nothing. */
function saidOf(need: MatchFacets, seed: MatchFacets, { companySize, departmentWorkedWith, pastWork }: PairRecord): (readonly [FacetFeature, Said, Said])[] {
  const [asked, offered] = [need.fieldCodes ?? [], seed.fieldCodes ?? []];
  const shared = asked.filter((code) => offered.includes(code));
  const [wanted, usable] = [need.equipment ?? [], seed.equipment ?? []];
  const met = equipmentMet(wanted, usable);
  const { availability } = seed;
  return [
    ['fieldCodes', shared.length > 0 ? shared : asked, shared.length > 0 ? shared : offered],
    ['trl', one(need.trl), one(seed.trl)],
    ['budget', band(need.budget), band(seed.budget)],
    ['region', one(need.region), one(seed.region)],
    ['equipment', wanted, met.length > 0 ? met : usable],
    ['availability', [], availability ? [availability.state, ...one(availability.from)] : []],
    ['pastWork', [], one(pastWork)],
    ['sme', sizeWithRecord(companySize, departmentWorkedWith), departmentWorkedWith ?? []],
  ];
}

function one(value: FacetValue | undefined): Said {
  return value === null || value === undefined || value === '' ? [] : [value];
}

function band(budget: YenBand | null | undefined): Said {
  return budget && (budget.min !== null || budget.max !== null) ? [budget.min, budget.max] : [];
}

/** A department without a record is no gap in what the seed says. */
function sizeWithRecord(size: CompanySize | null, workedWith: readonly CompanySize[] | null): Said {
  return workedWith === null || workedWith.length === 0 ? [] : one(size);
}

/** A keyword is met when all its terms occur somewhere in the seed's texts. */
function keywordsMet(wanted: readonly string[], seedTerms: HeldTerms): readonly [string[], string[]] {
  const met: string[] = [];
  const unmet: string[] = [];
  for (const keyword of wanted) {
    const terms = analyseText(keyword);
    if (terms.length > 0) (terms.every(({ term }) => seedTerms.has(term)) ? met : unmet).push(keyword);
  }
  return [met, unmet];
}

function keywords(value: number, need: readonly string[], seed: readonly string[]): FacetEvidence[] {
  const facet: FacetName = 'keywords';
  return need.length === 0 ? [] : [{ facet, value, need, seed }];
}
