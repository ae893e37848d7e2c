import type { IncomeYear } from '../../api/types';
import { todayText } from '../../shared/dates';

/** The years looked through when none are chosen: the plan's long run and a little ahead. */
export function recentYears(): { from: number; to: number } {
  const thisYear = Number(todayText().slice(0, 4));
  return { from: thisYear - 12, to: thisYear + 1 };
}

/** From the first to the last year that has a plan or income: what nobody chose to see need not be shown empty. */
export function yearsWithFigures(years: readonly IncomeYear[]): IncomeYear[] {
  const has = ({ plan, received }: IncomeYear): boolean => plan !== null || received !== 0;
  const first = years.findIndex(has);
  return first < 0 ? [] : years.slice(first, years.findLastIndex(has) + 1);
}
