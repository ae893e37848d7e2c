import type { DomainError } from '@musubi/kernel';
import type { Budget } from '../public/need.js';

/** All that is wrong with a band of money, each with its path below `path`. */
export function bandErrors(path: 'budget' | 'cost', band: Budget | null): DomainError[] {
  if (!band) return [];
  const errors: DomainError[] = [];
  for (const end of ['min', 'max'] as const) {
    const amount = band[end] ?? 0;
    if (!Number.isSafeInteger(amount) || amount < 0) {
      errors.push({ path: `${path}.${end}`, code: 'content.not_whole_yen', message: `a ${path} is whole yen, not negative` });
    }
  }
  if (band.min !== null && band.max !== null && band.min > band.max) {
    errors.push({ path, code: 'content.budget_reversed', message: `the smallest ${path} is above the largest` });
  }
  return errors;
}
