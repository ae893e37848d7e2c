import { divideHalfUp, safeInteger } from '@musubi/kernel';
import type { KpiKey } from './kpi-tree.js';

/** A plan as known from a day on. */
export interface PlanVersion {
  readonly value: number;
  readonly validFrom: string;
  readonly source: string;
}

/** A figure and who states it; `contracts`: counted from the university's own. */
export interface StatedFigure {
  readonly value: number;
  readonly source: string;
  readonly recordedOn: string | null;
}

export interface KpiYear {
  readonly kpi: KpiKey;
  readonly fiscalYear: number;
  /** Newest first: the first holds, the others were revised. */
  readonly plans: readonly PlanVersion[];
  /** What is counted first, then what sources state, the newest first; never merged. */
  readonly figures: readonly StatedFigure[];
}

export const countedFromContracts = 'contracts';

/** Actual ÷ plan in hundredths of a per cent, rounded half up; undefined without a plan. 44.5 of 46.7 is 9,529. */
export function attainmentOf(plan: number | undefined, actual: number | undefined): number | undefined {
  if (plan === undefined || plan <= 0 || actual === undefined) return undefined;
  return safeInteger(divideHalfUp(BigInt(actual) * 10_000n, BigInt(plan)));
}
