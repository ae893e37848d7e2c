/** So many times as many as are wanted are gathered before the lesser ones are let go. */
const ROOM = 8;

/** Places with the `count` highest values above 0 of those that are shown, highest first, ties as `tie` puts them. */
export function bestPlaces(values: Float64Array, count: number, isShown: (place: number) => boolean, tie: (a: number, b: number) => number): number[] {
  if (count === 0) return [];
  const least = nthHighest(values, count, isShown);
  const best: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0;
    if (value > 0 && value >= least && isShown(place)) best.push(place);
  }
  return best.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || tie(a, b)).slice(0, count);
}

/**
 * The `count`-th highest value above 0 of the places that are shown; 0 where there are fewer. A hundred thousand are looked at once, and
 * nearly all of them are less than what is kept already.
 */
function nthHighest(values: Float64Array, count: number, isShown: (place: number) => boolean): number {
  const kept = new Float64Array(ROOM * count);
  let [length, least] = [0, 0];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0;
    if (value <= least || !isShown(place)) continue;
    kept[length] = value;
    length += 1;
    if (length < kept.length) continue;
    kept.sort().copyWithin(0, length - count);
    length = count;
    least = kept[0] ?? 0;
  }
  return length < count ? 0 : kept.subarray(0, length).sort()[length - count] ?? 0;
}
