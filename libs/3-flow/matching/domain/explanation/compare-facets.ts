import { analyseText } from '../analysis/analyse-text.js';
import { foldText } from '../analysis/fold-text.js';
import type { FacetComparison, FacetEvidence, FacetName } from './explanation.js';

/** What a need or a seed says besides its text; nothing said is null or left out. */
export interface MatchFacets {
  readonly fieldCodes?: readonly string[] | null;
  readonly region?: string | null;
  /** Technology readiness level, 1–9. */
  readonly trl?: number | null;
  readonly keywords?: readonly string[] | null;
}

type Verdict = keyof FacetComparison;
type Finding = readonly [Verdict, FacetEvidence];

/** Levels so close that one step of work makes them equal. */
const TRL_TOLERANCE = 1;

/** What of the need's facets the seed agrees with, is silent on, and contradicts. `seedTerms` are all terms of its texts. */
export function compareFacets(need: MatchFacets, seed: MatchFacets, seedTerms: ReadonlySet<string>): FacetComparison {
  const findings = [
    ...compareFieldCodes(need.fieldCodes ?? [], seed.fieldCodes ?? []),
    ...compareRegion(need.region, seed.region),
    ...compareTrl(need.trl, seed.trl),
    ...compareKeywords(need.keywords ?? [], seedTerms),
  ];
  const of = (verdict: Verdict) => findings.filter(([found]) => found === verdict).map(([, evidence]) => evidence);
  return { agreeing: of('agreeing'), missing: of('missing'), conflicting: of('conflicting') };
}

function compareFieldCodes(need: readonly string[], seed: readonly string[]): Finding[] {
  if (need.length === 0) return [];
  if (seed.length === 0) return [finding('missing', 'fieldCodes', need, [])];
  const shared = need.filter((code) => seed.includes(code));
  return shared.length > 0 ? [finding('agreeing', 'fieldCodes', shared, shared)] : [finding('conflicting', 'fieldCodes', need, seed)];
}

function compareRegion(need?: string | null, seed?: string | null): Finding[] {
  if (!need) return [];
  if (!seed) return [finding('missing', 'region', [need], [])];
  const same = foldText(need).text.trim() === foldText(seed).text.trim();
  return [finding(same ? 'agreeing' : 'conflicting', 'region', [need], [seed])];
}

function compareTrl(need?: number | null, seed?: number | null): Finding[] {
  if (need === null || need === undefined) return [];
  if (seed === null || seed === undefined) return [finding('missing', 'trl', [need], [])];
  return [finding(Math.abs(need - seed) <= TRL_TOLERANCE ? 'agreeing' : 'conflicting', 'trl', [need], [seed])];
}

/** A keyword is met when all its terms occur somewhere in the seed's texts. */
function compareKeywords(need: readonly string[], seedTerms: ReadonlySet<string>): Finding[] {
  const met: string[] = [];
  const unmet: string[] = [];
  for (const keyword of need) {
    const terms = analyseText(keyword);
    if (terms.length > 0) (terms.every(({ term }) => seedTerms.has(term)) ? met : unmet).push(keyword);
  }
  return [
    ...(met.length > 0 ? [finding('agreeing', 'keywords', met, met)] : []),
    ...(unmet.length > 0 ? [finding('missing', 'keywords', unmet, [])] : []),
  ];
}

function finding(
  verdict: Verdict, facet: FacetName, need: readonly (string | number)[], seed: readonly (string | number)[],
): Finding {
  return [verdict, { facet, need, seed }];
}
