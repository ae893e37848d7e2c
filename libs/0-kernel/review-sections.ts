import { basicsOfSeveral, mediumRows } from './review-section-table.js';

/** How near two basic review sections stand in the graph basic – medium – broad. */
export type SectionRelation = 'same' | 'medium' | 'broad' | 'none';

interface Medium {
  readonly broads: string;
  readonly ja: string;
  readonly en: string;
}

const mediums = new Map<number, Medium>(mediumRows.map(([number, broads, , ja, en]) => [number, { broads, ja, en }]));

/** Basic section → its medium ones; several for some: a graph, not a tree. */
const mediumsOfBasic = new Map<string, readonly number[]>([
  ...mediumRows.flatMap(([medium, , basics]) =>
    Array.from({ length: basics }, (_, index) => [String(medium * 1000 + (index + 1) * 10).padStart(5, '0'), [medium]] as const)),
  ...basicsOfSeveral,
]);

/** Basic section → its broad ones, worked out once: a need is compared with dozens of seeds, code by code. */
const broadsOfBasic = new Map([...mediumsOfBasic].map(([basic, numbers]) =>
  [basic, [...new Set(numbers.flatMap((medium) => [...mediums.get(medium)?.broads ?? '']))]] as const));

/** Every KAKENHI basic section, five digits each. */
export const reviewSections: readonly string[] = [...mediumsOfBasic.keys()];

/** The medium sections (中区分) of a basic one, by number; empty for what is no basic section. */
export function mediumSectionsOf(basic: string): readonly number[] {
  return mediumsOfBasic.get(basic) ?? [];
}

/** The broad sections (大区分, A to K) of a basic one; empty for what is no basic section. */
export function broadSectionsOf(basic: string): readonly string[] {
  return broadsOfBasic.get(basic) ?? [];
}

/** The name of the (first) medium section of a basic one, as people say it; undefined for what is no basic section. */
export function reviewFieldName(basic: string, locale: 'ja' | 'en'): string | undefined {
  return mediums.get(mediumSectionsOf(basic)[0] ?? 0)?.[locale];
}

/** A code as a list shows it: with the name of its medium section where it is a basic one. */
export function numberedFieldName(code: string, locale: 'ja' | 'en'): string {
  return `${code} ${reviewFieldName(code, locale) ?? ''}`.trim();
}

/** The nearest that two basic sections have in common; undefined when one of them is no basic section. */
export function sectionRelation(one: string, other: string): SectionRelation | undefined {
  if (!mediumsOfBasic.has(one) || !mediumsOfBasic.has(other)) return undefined;
  if (one === other) return 'same';
  if (meet(mediumSectionsOf(one), mediumSectionsOf(other))) return 'medium';
  return meet(broadSectionsOf(one), broadSectionsOf(other)) ? 'broad' : 'none';
}

function meet<T>(some: readonly T[], others: readonly T[]): boolean {
  return some.some((one) => others.includes(one));
}
