import type { Milestone } from '../price-style.js';

type Payment = { readonly dueDate: string; readonly amount: number };

/**
 * Which payment hangs on which milestone: the place of each milestone's payment in the plan, which is sorted by due date. Of payments that look the same each is
 * given once, the last first, so that a fixed part due on a milestone's day keeps its own.
 */
export function instalmentsOfMilestones(milestones: readonly Milestone[], plan: readonly Payment[]): number[] {
  const free = new Set(plan.keys());
  return milestones.map(({ dueDate, amount }) => {
    const place = [...free].reverse().find((index) => plan[index]?.dueDate === dueDate && plan[index].amount === amount);
    if (place === undefined) throw new Error('a milestone has no payment');
    free.delete(place);
    return place;
  });
}
