import { effectiveOverheadRate } from '@musubi/contracting';
import { numberedFieldName, yen } from '@musubi/kernel';
import type { Breakdown } from '../application/break-down-income.js';
import type { BreakdownGroup, Dimension, GroupSums } from '../domain/breakdown.js';
import type { BreakdownAnswer } from './breakdown.dto.js';

export function toBreakdownAnswer({ query: { by, measure, from, to }, groups }: Breakdown, locale: 'ja' | 'en'): BreakdownAnswer {
  return {
    by, measure, from, to,
    groups: groups.map((group) => ({
      key: group.key, name: nameOfGroup(by, group, locale), total: toSums(group.total),
      years: group.years.map((year) => ({ fiscalYear: year.fiscalYear, ...toSums(year) })),
    })),
  };
}

/** null where the words of the page, or of the file, say it. */
export function nameOfGroup(by: Dimension, { key, name }: BreakdownGroup, locale: 'ja' | 'en'): string | null {
  return by === 'field' && key !== 'none' ? numberedFieldName(key, locale) : name;
}

function toSums({ count, amount, amountExTax, direct, overhead }: GroupSums): BreakdownAnswer['groups'][number]['total'] {
  return { count, amount, amountExTax, direct, overhead, effectiveRateBp: effectiveOverheadRate([{ direct: yen(direct), overhead: yen(overhead) }]) };
}
