/** A seed that could be proposed. */
export interface Selectable {
  readonly id: string;
  readonly departmentId: string;
  /** 0–1. */
  readonly score: number;
}

/**
 * What a further seed of the same department is worth beside each one already chosen of it. The second counts .85, the third .72,
 * the fourth .61: a department with the six best keeps three or four of them where others come near, and all six where nobody does.
 */
const SAME_DEPARTMENT = 0.85;

/**
 * The `limit` seeds that are worth most together: greedily the one whose score, discounted for each seed of its department that
 * is already chosen, is the highest (maximal marginal relevance, Carbonell and Goldstein 1998, with the department as the only
 * similarity). The best is always among them; where there is one department, or room for all, nothing is lost.
 *
 * @returns best score first, ties by id
 */
export function selectDiverse<Seed extends Selectable>(seeds: readonly Seed[], limit: number): Seed[] {
  const left = [...seeds].sort(byScore);
  const chosen: Seed[] = [];
  const taken = new Map<string, number>();
  const worth = ({ score, departmentId }: Seed): number => score * SAME_DEPARTMENT ** (taken.get(departmentId) ?? 0);
  while (chosen.length < limit && left.length > 0) {
    // The first of the highest: among equals the one that stands first.
    const at = left.reduce((best, seed, index) => (worth(seed) > worth(left[best] ?? seed) ? index : best), 0);
    const [next] = left.splice(at, 1);
    if (!next) break;
    chosen.push(next);
    taken.set(next.departmentId, (taken.get(next.departmentId) ?? 0) + 1);
  }
  return chosen.sort(byScore);
}

function byScore(a: Selectable, b: Selectable): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}
