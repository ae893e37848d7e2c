import { sectionRelation, type SectionRelation } from '@musubi/kernel';

/** By the nearest section that two basic review sections share. */
const FIT: Readonly<Record<SectionRelation, number>> = { same: 1, medium: 0.6, broad: 0.25, none: -0.3 };

/** The nearest pair decides; −0.3 to 1, 0 when one side names no review section. Codes of no review section only count when they are equal. */
export function fieldCodeFit(need: readonly string[], seed: readonly string[]): number {
  const fits = need.flatMap((one) => seed.flatMap((other) => pairFit(one, other)));
  return fits.length === 0 ? 0 : Math.max(...fits);
}

function pairFit(one: string, other: string): number[] {
  if (one === other) return [FIT.same];
  const relation = sectionRelation(one, other);
  return relation === undefined ? [] : [FIT[relation]];
}
