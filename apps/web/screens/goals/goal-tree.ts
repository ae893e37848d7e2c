import type { Kpi } from '../../api/types';

/** Every goal after the one that it serves, with how deep it stands. */
export function inTreeOrder(kpis: readonly Kpi[], serves: string | null = null, depth = 0): { kpi: Kpi; depth: number }[] {
  return kpis.filter((kpi) => kpi.serves === serves).flatMap((kpi) => [{ kpi, depth }, ...inTreeOrder(kpis, kpi.key, depth + 1)]);
}

/** The fiscal years of which any goal has a plan or a figure. */
export function yearsOf(kpis: readonly Kpi[]): number[] {
  const years = kpis.flatMap((kpi) => kpi.years.filter(({ plans, figures }) => plans.length + figures.length > 0).map(({ fiscalYear }) => fiscalYear));
  return [...new Set(years)].sort((a, b) => a - b);
}
