/** What a further seed of a department is worth beside the first of another. */
const again = 0.7;

/** The best ones, a department's further seeds only where they are clearly better than what others have. Best first. */
export function spreadOverDepartments<Seed extends { readonly score: number; readonly departmentId: string }>(seeds: readonly Seed[], most: number): Seed[] {
  const left = [...seeds].sort((a, b) => b.score - a.score);
  const chosen: Seed[] = [];
  const times = new Map<string, number>();
  const worth = ({ score, departmentId }: Seed): number => score * again ** (times.get(departmentId) ?? 0);
  while (chosen.length < most) {
    const best = left.reduce<Seed | undefined>((found, seed) => (found && worth(found) >= worth(seed) ? found : seed), undefined);
    if (!best) break;
    left.splice(left.indexOf(best), 1);
    chosen.push(best);
    times.set(best.departmentId, (times.get(best.departmentId) ?? 0) + 1);
  }
  return chosen.sort((a, b) => b.score - a.score);
}
