/**
 * Who answers when a need is shown to named persons only: whoever would answer anyway if named, else the first of the named
 * who answers for one of the departments, else the first named. Nobody else hears of it.
 *
 * @param answerable user id by department
 * @param named of this university, in a fixed order; empty: the need is for all of it
 */
export function answerableAmong(answerable: ReadonlyMap<string, string>, named: readonly string[]): ReadonlyMap<string, string> {
  if (named.length === 0) return answerable;
  const usual = new Set(answerable.values());
  const standIn = named.find((id) => usual.has(id)) ?? named[0] ?? '';
  return new Map([...answerable].map(([department, userId]) => [department, named.includes(userId) ? userId : standIn]));
}
