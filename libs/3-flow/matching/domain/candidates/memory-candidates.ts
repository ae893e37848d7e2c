import type { NeedProfile } from '../scoring/need-profile.js';
import type { Corpus } from '../statistics/corpus.js';
import { bestPlaces } from './best-places.js';
import type { CandidateSource } from './candidate-source.js';
import { letsThrough } from './match-filter.js';

/** What stage 2 looks at: with 150, 300 or 600 no figure of the collections is another (docs/matching.md). */
const KEEP = 200;

/** Stage 1 over all documents that the process holds, by their words. Exact: nothing is left out for being in many documents. */
export const memoryCandidates: CandidateSource = {
  find: ({ asking, corpus, filter }) => {
    const { postings, groups } = corpus;
    const shares = answeredShares(asking, corpus);
    const isShown = groups.facts.map((facts) => letsThrough(filter, facts));
    for (let place = 0; place < shares.length; place += 1) if (!isShown[postings.groupAt(place)]) shares[place] = 0;
    const places = bestPlaces(shares, KEEP, (a, b) => (postings.idAt(a) < postings.idAt(b) ? -1 : 1));
    return Promise.resolve(places.map((place) => postings.idAt(place)));
  },
};

/** By place, 0–1; of two languages the better. */
function answeredShares({ views }: NeedProfile, { postings }: Corpus): Float64Array {
  const [best, sums] = [new Float64Array(postings.end), new Float64Array(postings.end)];
  for (const { terms } of views) {
    if (terms.total === 0) continue;
    postings.addUp(terms.weights, sums.fill(0));
    for (let place = 0; place < best.length; place += 1) best[place] = Math.max(best[place] ?? 0, (sums[place] ?? 0) / terms.total);
  }
  return best;
}
