import { addDays, plainDate } from '@musubi/kernel';
import { directLines } from './draw-lines.js';
import { drawTerm } from './draw-term.js';
import { firstYear, lastYear } from './income-targets.js';
import type { Partnership, PlannedContract } from './planned-contract.js';
import { pricePlanned } from './price-planned.js';
import type { Random } from './random.js';

const types = ['commissioned_research', 'academic_consulting', 'academic_consulting'] as const;

/** A few contracts a year that are no joint research: their money must never count as its income. */
export function planOtherContracts(random: Random, draw: () => Partnership): PlannedContract[] {
  const contracts: PlannedContract[] = [];
  for (let fiscalYear = firstYear; fiscalYear <= lastYear; fiscalYear += 1) {
    for (const type of types) {
      const partnership = draw();
      const term = drawTerm(random, fiscalYear, 1, fiscalYear);
      const lines = directLines(random, fiscalYear, random.integer(40, 600) * 10_000);
      const { total } = pricePlanned(type, partnership, term, lines);
      const dueDate = addDays(plainDate(term.startDate), 60);
      contracts.push({
        company: partnership.company, department: partnership.department, title: partnership.title, type,
        signingDate: term.signingDate, startDate: term.startDate, endDate: term.endDate, lines,
        instalments: [{ dueDate, amount: total }],
        receipts: [{ date: addDays(dueDate, random.integer(0, 20)), amount: total }],
      });
    }
  }
  return contracts;
}
