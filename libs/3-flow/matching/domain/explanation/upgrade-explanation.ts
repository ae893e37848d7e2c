import { FACET_FEATURES } from '../facets/facet-features.js';
import {
  EXPLANATION_VERSION, type Explanation, type FacetComparison, type FacetEvidence, type FeaturePart, type MeetingWord, type PastDecision, type TextSpan,
} from './explanation.js';
import { placesOf, spansAt } from './pack-spans.js';

/** Where a word stands; as text since that was more than half of what a match's row holds. */
type StoredSpans = readonly TextSpan[] | string;

/** An explanation as any version of the product stored it; what an older one lacks is absent, what a newer one adds is left out. */
export interface StoredExplanation {
  readonly meetingWords?: readonly (Omit<MeetingWord, 'translation' | 'need' | 'seed'>
    & { readonly translation?: boolean; readonly need: StoredSpans; readonly seed: StoredSpans })[];
  readonly facets?: { readonly [Verdict in keyof FacetComparison]?: readonly (Omit<FacetEvidence, 'value'> & { readonly value?: number })[] };
  readonly features?: Explanation['features'];
  readonly decision?: Explanation['decision'];
  readonly model?: Partial<Explanation['model']>;
}

/** The value of a facet whose verdict alone was kept. */
const OF_VERDICT = { agreeing: 1, missing: 0, conflicting: -1, unclear: 0 } as const;

const FACETS: readonly string[] = [...FACET_FEATURES, 'keywords'];
const OUTCOMES: readonly string[] = ['accepted', 'declined', 'contracted'] satisfies PastDecision['outcome'][];

export function storedExplanation(explanation: Explanation): StoredExplanation {
  return { ...explanation, meetingWords: explanation.meetingWords.map((word) => ({ ...word, need: placesOf(word.need), seed: placesOf(word.seed) })) };
}

/** A match keeps its explanation for years: each version stays readable, and no row of whatever form stops a page. */
export function upgradeExplanation({ meetingWords, facets, features, decision, model }: StoredExplanation): Explanation {
  const of = (verdict: keyof FacetComparison): FacetEvidence[] => objects(facets?.[verdict])
    .filter(({ facet, need, seed }) => FACETS.includes(facet) && Array.isArray(need) && Array.isArray(seed))
    .map((evidence) => ({ ...evidence, value: evidence.value ?? OF_VERDICT[verdict] }));
  return {
    version: EXPLANATION_VERSION,
    meetingWords: objects(meetingWords).filter(({ word }) => typeof word === 'string').map((word) => ({
      ...word, term: word.term ?? word.word, weight: word.weight ?? 0, need: spansOf(word.need), seed: spansOf(word.seed), translation: word.translation ?? false,
    })),
    facets: { agreeing: of('agreeing'), missing: of('missing'), conflicting: of('conflicting'), unclear: of('unclear') },
    features: objects<FeaturePart>(features).filter(({ share }) => typeof share === 'number'),
    decision: decision && OUTCOMES.includes(decision.outcome) ? decision : null,
    model: { name: '', version: '', analyser: '', basis: null, embedder: null, terms: null, learnt: 0, ...model },
  };
}

function spansOf(spans: StoredSpans | undefined): TextSpan[] {
  return typeof spans === 'string' ? spansAt(spans) : objects(spans).filter(({ start, end }) => typeof start === 'number' && typeof end === 'number');
}

function objects<T>(list: readonly T[] | undefined): T[] {
  return Array.isArray(list) ? (list as readonly T[]).filter((one) => typeof one === 'object' && one !== null) : [];
}
