import { availabilityFit } from './availability-fit.js';
import { budgetFit } from './budget-fit.js';
import { companySizeFit } from './company-size-fit.js';
import { equipmentFit } from './equipment-fit.js';
import { fieldCodeFit } from './field-code-fit.js';
import type { MatchFacets, PairRecord } from './match-facets.js';
import { pastWorkFit } from './past-work-fit.js';
import { regionFit } from './region-fit.js';
import { trlFit } from './trl-fit.js';

export const FACET_FEATURES = ['fieldCodes', 'trl', 'budget', 'region', 'sme', 'pastWork', 'availability', 'equipment'] as const;
export type FacetFeature = (typeof FACET_FEATURES)[number];

/** −1 conflicts … 0 unknown … 1 agrees. */
export type FacetFeatures = Readonly<Record<FacetFeature, number>>;

/** What a need and a seed say besides their texts, as evidence. What one of them does not say costs nothing: it is 0. */
export function facetFeatures(need: MatchFacets, seed: MatchFacets, record: PairRecord): FacetFeatures {
  return {
    fieldCodes: fieldCodeFit(need.fieldCodes ?? [], seed.fieldCodes ?? []),
    trl: trlFit(need.trl, seed.trl),
    budget: budgetFit(need.budget, seed.budget),
    region: regionFit(need.region, seed.region),
    sme: companySizeFit(record),
    pastWork: pastWorkFit(record),
    availability: availabilityFit(need, seed),
    equipment: equipmentFit(need.equipment ?? [], seed.equipment ?? []),
  };
}
