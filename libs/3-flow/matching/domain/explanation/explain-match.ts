import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { scoredBy } from '../scoring/scored-by.js';
import { profileNeed, termShares } from '../scoring/need-profile.js';
import type { Corpus } from '../statistics/corpus.js';
import { compareFacets, type MatchFacets } from './compare-facets.js';
import type { Explanation, FacetComparison, MeetingWord, SentencePart } from './explanation.js';
import { findMeetingWords } from './find-meeting-words.js';
import { locateTerms } from './locate-terms.js';

export interface MatchSide {
  readonly text: MatchText;
  readonly facets: MatchFacets;
}

const WORDS_IN_SENTENCE = 5;

/**
 * Why `need` and a seed were put together; the need is read once for all its seeds. `corpus`: that of the seeds, as for
 * the score.
 */
export function explainer(need: MatchSide, corpus: Corpus): (seed: MatchSide) => Explanation {
  const { vocabulary, statistics, space, terms } = corpus;
  const shares = termShares(profileNeed(vocabulary.pack(analyseDocument('need', need.text)), statistics, null), vocabulary);
  const model = scoredBy(space, terms);
  const inNeed = locateTerms(need.text);
  return (seed) => {
    const inSeed = locateTerms(seed.text);
    const meetingWords = findMeetingWords(need.text, inNeed, inSeed, shares);
    const facets = compareFacets(need.facets, seed.facets, new Set(inSeed.keys()));
    return { meetingWords, facets, sentence: composeSentence(meetingWords, facets), model };
  };
}

function composeSentence(words: readonly MeetingWord[], facets: FacetComparison): SentencePart[] {
  const named = words.slice(0, WORDS_IN_SENTENCE).map(({ word }) => word);
  const opening: SentencePart = named.length > 0
    ? { part: 'words', words: named, others: words.length - named.length }
    : { part: 'spelling' };
  const verdicts = ['agreeing', 'conflicting', 'missing'] as const;
  return [opening, ...verdicts.flatMap((part) => facets[part].map((evidence) => ({ part, ...evidence })))];
}
