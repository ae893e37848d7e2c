import { fail, floorDivide, ok, yenFromBigInt, type DomainError, type Result, type Yen } from '@musubi/kernel';

/** What a person's hour costs, and what it is derived from: yen a year and hours a year. */
export type HourRate = { readonly annualCost: Yen; readonly annualHours: number; readonly perHour: Yen };

/**
 * Yen per hour: floor(annual personnel cost ÷ annual hours), 12,000,000 ÷ 1,860 = 6,451.
 * Source: METI/MEXT guideline on industry–academia joint research; domain facts, §2.
 * Errors: `estimate.hours_not_positive`, `estimate.cost_negative`.
 */
export function hourRate(annualCost: Yen, annualHours: number): Result<HourRate, DomainError> {
  if (!Number.isSafeInteger(annualHours) || annualHours <= 0) {
    return fail('estimate.hours_not_positive', 'The hours of a year are a whole number from 1.', { path: 'annualHours' });
  }
  if (annualCost < 0) return fail('estimate.cost_negative', 'The cost of a year is not negative.', { path: 'annualCost' });
  return ok({ annualCost, annualHours, perHour: yenFromBigInt(floorDivide(BigInt(annualCost), BigInt(annualHours))) });
}
