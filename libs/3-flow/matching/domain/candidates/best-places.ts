const STEPS = 1_024;

/**
 * Places with the `count` highest values above 0, highest first, ties as `tie` puts them. Of a hundred thousand only those are
 * sorted that can be among them: a histogram says where these begin.
 */
export function bestPlaces(values: Float64Array, count: number, tie: (a: number, b: number) => number): number[] {
  let highest = 0;
  for (let place = 0; place < values.length; place += 1) highest = Math.max(highest, values[place] ?? 0);
  if (highest === 0) return [];
  const stepOf = (value: number): number => Math.floor((value / highest) * (STEPS - 1));
  const counts = new Int32Array(STEPS);
  for (let place = 0; place < values.length; place += 1) {
    const step = stepOf(values[place] ?? 0);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  let [from, above] = [STEPS - 1, counts[STEPS - 1] ?? 0];
  while (from > 0 && above < count) above += counts[from -= 1] ?? 0;
  const places: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0;
    if (value > 0 && stepOf(value) >= from) places.push(place);
  }
  return places.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || tie(a, b)).slice(0, count);
}
