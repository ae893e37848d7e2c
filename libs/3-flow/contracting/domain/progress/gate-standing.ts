import { sumYen, yen, type PlainDate, type Yen } from '@musubi/kernel';
import type { GateLight, StageGate } from './stage-gate.js';

export type GateState = 'open' | 'passed' | 'failed';
export type GateStanding = { readonly state: GateState; readonly light: GateLight; readonly nextReviewDate: PlainDate | null };

/**
 * How a gate stands on a day: red when it failed or its due date is past, at least yellow when its review is overdue, else
 * as the last report says. A passed gate is green.
 */
export function gateStanding({ dueDate, firstReviewDate, reports }: Pick<StageGate, 'dueDate' | 'firstReviewDate' | 'reports'>, today: PlainDate): GateStanding {
  const last = reports.at(-1);
  if (last && last.outcome !== 'progress') return { state: last.outcome, light: last.outcome === 'passed' ? 'green' : 'red', nextReviewDate: null };
  const nextReviewDate = last ? last.nextReviewDate : firstReviewDate;
  if (dueDate < today) return { state: 'open', light: 'red', nextReviewDate };
  const said = last?.light ?? 'green';
  const late = nextReviewDate !== null && nextReviewDate < today;
  return { state: 'open', light: late && said === 'green' ? 'yellow' : said, nextReviewDate };
}

/** What of the result-linked amounts is earned: those of the gates that passed. Whole yen. */
export function recognisedAmount(gates: readonly Pick<StageGate, 'amount' | 'reports'>[]): { readonly linked: Yen; readonly recognised: Yen } {
  const passed = gates.filter(({ reports }) => reports.at(-1)?.outcome === 'passed');
  return { linked: gates.length === 0 ? yen(0) : sumYen(gates.map(({ amount }) => amount)), recognised: sumYen(passed.map(({ amount }) => amount)) };
}
