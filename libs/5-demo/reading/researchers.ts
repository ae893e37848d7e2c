import type { WorldSeed } from './world.js';

export interface Researcher {
  readonly university: string;
  readonly department: string;
  readonly name: string;
  /** Before the @: department and number in the order of the seeds, `materials-01`. */
  readonly mail: string;
}

/** The people behind the seeds, each once. */
export function researchersOf(seeds: readonly WorldSeed[]): Researcher[] {
  const known = new Map<string, Researcher>();
  const numbers = new Map<string, number>();
  for (const { university, department, researcher: name } of seeds) {
    const key = `${university}/${name}`;
    if (known.has(key)) continue;
    const number = (numbers.get(`${university}/${department}`) ?? 0) + 1;
    numbers.set(`${university}/${department}`, number);
    known.set(key, { university, department, name, mail: `${department}-${String(number).padStart(2, '0')}` });
  }
  return [...known.values()];
}

/** Every basic section of a department's seeds, the commonest first. */
export function fieldCodesOf(seeds: readonly WorldSeed[], university: string, department: string): string[] {
  const counts = new Map<string, number>();
  for (const seed of seeds) {
    if (seed.university !== university || seed.department !== department) continue;
    for (const code of seed.fieldCodes) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => code);
}
