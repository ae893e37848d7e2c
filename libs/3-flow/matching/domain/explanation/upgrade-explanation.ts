import { EXPLANATION_VERSION, type Explanation, type FacetComparison, type FacetEvidence, type MeetingWord } from './explanation.js';

/** An explanation as any version of the product stored it; what an older one lacks is absent. */
export interface StoredExplanation {
  readonly meetingWords?: readonly (Omit<MeetingWord, 'translation'> & { readonly translation?: boolean })[];
  readonly facets?: { readonly [Verdict in keyof FacetComparison]?: readonly (Omit<FacetEvidence, 'value'> & { readonly value?: number })[] };
  readonly features?: Explanation['features'];
  readonly decision?: Explanation['decision'];
  readonly model?: Partial<Explanation['model']>;
}

/** The value of a facet whose verdict alone was kept. */
const OF_VERDICT = { agreeing: 1, missing: 0, conflicting: -1 } as const;

/** A match keeps its explanation for years: each version stays readable. */
export function upgradeExplanation({ meetingWords = [], facets = {}, features = [], decision = null, model }: StoredExplanation): Explanation {
  const of = (verdict: keyof FacetComparison): FacetEvidence[] =>
    (facets[verdict] ?? []).map((evidence) => ({ ...evidence, value: evidence.value ?? OF_VERDICT[verdict] }));
  return {
    version: EXPLANATION_VERSION,
    meetingWords: meetingWords.map((word) => ({ ...word, need: word.need ?? [], seed: word.seed ?? [], translation: word.translation ?? false })),
    facets: { agreeing: of('agreeing'), missing: of('missing'), conflicting: of('conflicting') },
    features, decision,
    model: { name: '', version: '', analyser: '', basis: null, terms: null, ...model },
  };
}
