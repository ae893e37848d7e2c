import type { NeedProfile } from '../scoring/need-profile.js';
import type { Corpus } from '../statistics/corpus.js';
import { bestPlaces } from './best-places.js';
import type { CandidateSource } from './candidate-source.js';
import { letsThrough } from './match-filter.js';

/** What stage 2 looks at: with 300 or 600 no figure of the collections is another (docs/matching.md). */
const KEEP = 150;

/** Plain BM25's first are looked at whatever else: of ten thousand texts that say nearly the same, the two orders keep others. */
const KEEP_OF_BM25 = 50;

/** Stage 1 over all documents that the process holds, by their words. Exact: nothing is left out for being in many documents. */
export const memoryCandidates: CandidateSource = {
  find: ({ asking, corpus, filter }) => {
    const { postings, groups } = corpus;
    const shown = groups.facts.map((facts) => letsThrough(filter, facts));
    const isShown = (place: number): boolean => shown[postings.groupAt(place)] ?? false;
    const byId = (a: number, b: number): number => (postings.idAt(a) < postings.idAt(b) ? -1 : 1);
    const bm25 = new Float64Array(postings.end);
    postings.addUpAsOne(asking.words, bm25);
    const places = new Set([...bestPlaces(answeredShares(asking, corpus), KEEP, isShown, byId), ...bestPlaces(bm25, KEEP_OF_BM25, isShown, byId)]);
    return Promise.resolve([...places].map((place) => postings.idAt(place)));
  },
};

/** By place, 0–1; of two languages the better. */
function answeredShares({ views }: NeedProfile, { postings }: Corpus): Float64Array {
  const [first, ...others] = views.filter(({ terms }) => terms.total > 0).map(({ terms: { weights, total } }) => {
    const sums = new Float64Array(postings.end);
    postings.addUp([...weights].map(([term, weight]) => [term, weight / total]), sums);
    return sums;
  });
  if (!first) return new Float64Array(postings.end);
  for (const other of others) {
    for (let place = 0; place < first.length; place += 1) {
      const share = other[place] ?? 0;
      if (share > (first[place] ?? 0)) first[place] = share;
    }
  }
  return first;
}
