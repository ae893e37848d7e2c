import { addDays, fiscalYearRange } from '@musubi/kernel';
import { directLines } from './draw-lines.js';
import { drawTerm } from './draw-term.js';
import type { Partnership, PlannedContract, PlannedLine, Term } from './planned-contract.js';
import { pricePlanned } from './price-planned.js';
import type { Random } from './random.js';

/**
 * Two one-year contracts that together bring exactly `remaining` yen, the second on the last day of the fiscal year.
 * Rounding leaves some totals that no direct cost makes, so the cut between the two moves until both exist.
 */
export function closeYear(
  random: Random, partners: readonly [Partnership, Partnership], fiscalYear: number, remaining: number,
): [PlannedContract, PlannedContract] {
  const terms = [drawTerm(random, fiscalYear, 1, fiscalYear), drawTerm(random, fiscalYear, 1, fiscalYear)] as const;
  for (let cut = Math.floor(remaining * 0.55); cut > 0; cut -= 1) {
    const first = directFor(cut, partners[0], terms[0]);
    const second = directFor(remaining - cut, partners[1], terms[1]);
    if (first !== undefined && second !== undefined) {
      const { to } = fiscalYearRange(fiscalYear);
      return [
        contract(partners[0], terms[0], directLines(random, fiscalYear, first), cut, addDays(to, -random.integer(10, 60))),
        contract(partners[1], terms[1], directLines(random, fiscalYear, second), remaining - cut, to),
      ];
    }
  }
  throw new RangeError(`${remaining} yen cannot be divided between two contracts`);
}

/** The direct cost whose price is exactly `total`, or undefined. Prices only grow with it, so it is searched by halves. */
function directFor(total: number, partnership: Partnership, term: Term): number | undefined {
  const totalOf = (direct: number): number => pricePlanned('joint_research', partnership, term, [plain(term, direct)]).total;
  let [low, high] = [1, total];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (totalOf(middle) < total) low = middle + 1;
    else high = middle;
  }
  return totalOf(low) === total ? low : undefined;
}

function plain(term: Term, amount: number): PlannedLine {
  return { kind: 'direct', amount, fiscalYear: term.years[0] ?? 0, basis: '積算' };
}

function contract(partnership: Partnership, term: Term, lines: PlannedLine[], total: number, paidOn: string): PlannedContract {
  return {
    company: partnership.company,
    department: partnership.department,
    title: partnership.title,
    type: 'joint_research',
    signingDate: term.signingDate,
    startDate: term.startDate,
    endDate: term.endDate,
    lines,
    instalments: [{ dueDate: paidOn, amount: total }],
    receipts: [{ date: paidOn, amount: total }],
  };
}
