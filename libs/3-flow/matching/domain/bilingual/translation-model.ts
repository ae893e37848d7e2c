import { NO_TERM, type NumberedSegment, type SegmentPairs } from './segment-pairs.js';

export type TranslationDirection = 'fromJapanese' | 'fromEnglish';

/** More rounds sharpen what is already decided and cost as much as the first. */
const ROUNDS = 6;

/**
 * Translation probabilities p(target | source) by pair, as IBM model 1 (Brown et al. 1993) estimates them by expectation
 * maximisation: in each segment every target term is shared out over the source terms (or over none) in proportion to what
 * they explained in the round before. Starts evenly, so that only the texts decide; the likelihood has one maximum.
 */
export function translationProbabilities(pairs: SegmentPairs, direction: TranslationDirection): Float64Array {
  const [numbers, vocabulary] = direction === 'fromJapanese' ? [pairs.pairJapanese, pairs.japanese] : [pairs.pairEnglish, pairs.english];
  const sources = new Int32Array(numbers);
  let probabilities = normalise(new Float64Array(sources.length).fill(1), sources, vocabulary.terms.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const expected = new Float64Array(sources.length);
    for (const segment of pairs.segments) shareOut(segment, direction, probabilities, expected);
    probabilities = normalise(expected, sources, vocabulary.terms.length);
  }
  return probabilities;
}

function shareOut(segment: NumberedSegment, direction: TranslationDirection, probabilities: Float64Array, expected: Float64Array): void {
  const { japanese, english, pairs } = segment;
  // Pairs lie English by English: a step of one goes to the next Japanese term, a whole row to the next English one.
  const [targets, targetStep, sources, sourceStep] = direction === 'fromJapanese'
    ? [english.length, japanese.length, japanese.length, 1]
    : [japanese.length, 1, english.length, japanese.length];
  for (let target = NO_TERM + 1; target < targets; target += 1) {
    const row = target * targetStep;
    let sum = 0;
    for (let source = 0; source < sources; source += 1) sum += probabilities[pairs[row + source * sourceStep] ?? 0] ?? 0;
    if (sum === 0) continue;
    for (let source = 0; source < sources; source += 1) {
      const pair = pairs[row + source * sourceStep] ?? 0;
      expected[pair] = (expected[pair] ?? 0) + (probabilities[pair] ?? 0) / sum;
    }
  }
}

/** So that what comes from one source adds up to one; in place. */
function normalise(values: Float64Array, sources: Int32Array, sourceCount: number): Float64Array {
  const sums = new Float64Array(sourceCount);
  for (let pair = 0; pair < values.length; pair += 1) {
    const source = sources[pair] ?? 0;
    sums[source] = (sums[source] ?? 0) + (values[pair] ?? 0);
  }
  for (let pair = 0; pair < values.length; pair += 1) {
    const value = values[pair] ?? 0;
    if (value > 0) values[pair] = value / (sums[sources[pair] ?? 0] ?? 1);
  }
  return values;
}
