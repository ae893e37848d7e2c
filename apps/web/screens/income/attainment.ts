import type { IncomeYear } from '../../api/types';

/** Received (with tax, as the plan is) ÷ plan in per cent with two decimals, rounded half up; undefined without a plan. */
export function attainment({ plan, received }: Pick<IncomeYear, 'plan' | 'received'>): string | undefined {
  if (plan === null || plan === 0) return undefined;
  const hundredths = (BigInt(received) * 20_000n + BigInt(plan)) / (BigInt(plan) * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}
