import { cosine } from '../semantics/meanings.js';
import { type DecidedNeed, isTakenUp } from './decided-need.js';

/** What past decisions say of a need and a seed, 0–1 each; both are 0 without any. */
export interface HistoryFeatures {
  /** The seed was taken up for needs like this one. */
  readonly alike: number;
  /** The seed was taken up for other needs, whatever they were about. */
  readonly elsewhere: number;
}

/** Where they stand among the features; undefined where they take no part. */
export type HistoryPlaces = Readonly<Partial<Record<keyof HistoryFeatures, number>>>;

interface TakenUp {
  readonly needId: string;
  readonly meaning: Float32Array | null;
}

/** A need that may be a decided one: its own decision never speaks for it. */
export type AskingNeed = Partial<TakenUp>;

/** Which needs each seed of one university was taken up for. */
export class SeedHistory {
  readonly #takenUp = new Map<string, TakenUp[]>();

  constructor(needs: readonly DecidedNeed[]) {
    // In the order of ids, so that sums do not depend on who decided first.
    for (const { needId, meaning, matches } of [...needs].sort((a, b) => (a.needId < b.needId ? -1 : 1))) {
      for (const { seedId, outcome } of matches) {
        if (!isTakenUp(outcome)) continue;
        const earlier = this.#takenUp.get(seedId);
        if (earlier) earlier.push({ needId, meaning });
        else this.#takenUp.set(seedId, [{ needId, meaning }]);
      }
    }
  }

  of(seedId: string, need: AskingNeed): HistoryFeatures {
    const others = (this.#takenUp.get(seedId) ?? []).filter(({ needId }) => needId !== need.needId);
    if (others.length === 0) return { alike: 0, elsewhere: 0 };
    const likeness = others.reduce((sum, { meaning }) => sum + likenessOf(meaning, need.meaning ?? null), 0);
    return { alike: saturated(likeness), elsewhere: saturated(others.length) };
  }
}

/** The needs with what the history says written into their features. */
export function withHistory(needs: readonly DecidedNeed[], history: SeedHistory, { alike, elsewhere }: HistoryPlaces): readonly DecidedNeed[] {
  if (alike === undefined && elsewhere === undefined) return needs;
  return needs.map((need) => ({
    ...need,
    matches: need.matches.map((match) => {
      const said = history.of(match.seedId, need);
      const features = match.features.map((value, place) => {
        if (place === alike) return said.alike;
        return place === elsewhere ? said.elsewhere : value;
      });
      return { ...match, features };
    }),
  }));
}

/** Squared, so that a few near needs say more than many that have little in common. */
function likenessOf(a: Float32Array | null, b: Float32Array | null): number {
  if (!a || !b || a.length !== b.length) return 0;
  return Math.max(0, cosine(a, b)) ** 2;
}

/** The first time says most. */
function saturated(sum: number): number {
  return sum / (1 + sum);
}
