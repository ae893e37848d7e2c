import type { Explanation, MeetingWord } from './types';

const nothing: Explanation = { meetingWords: [], facets: { agreeing: [], missing: [], conflicting: [] }, model: { name: '', version: '', analyser: '' } };

/** The document lets an explanation grow; what an older one lacks is taken as empty. */
export function readExplanation(raw: Readonly<Record<string, unknown>> | undefined): Explanation {
  const { meetingWords, facets, model } = (raw ?? {}) as Partial<Explanation>;
  return {
    meetingWords: Array.isArray(meetingWords) ? meetingWords.filter(isWord) : [],
    facets: { ...nothing.facets, ...facets },
    model: { ...nothing.model, ...model },
  };
}

function isWord(word: MeetingWord): boolean {
  return typeof word.word === 'string' && Array.isArray(word.need) && Array.isArray(word.seed);
}
