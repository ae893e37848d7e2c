import { drawLines } from './draw-lines.js';
import { drawPayments } from './draw-payments.js';
import { drawTerm } from './draw-term.js';
import type { Partnership, PlannedContract } from './planned-contract.js';
import { pricePlanned } from './price-planned.js';
import type { Random } from './random.js';

/** Draws a joint-research contract that begins in a fiscal year, of one to three years up to `latest`. */
export function drawContract(random: Random, partnership: Partnership, fiscalYear: number, latest: number): PlannedContract {
  const term = drawTerm(random, fiscalYear, random.pick([1, 1, 1, 2, 2, 3]), latest);
  const lines = drawLines(random, partnership, term);
  const price = pricePlanned('joint_research', partnership, term, lines);
  return {
    company: partnership.company,
    department: partnership.department,
    title: partnership.title,
    type: 'joint_research',
    signingDate: term.signingDate,
    startDate: term.startDate,
    endDate: term.endDate,
    lines,
    ...drawPayments(random, price, term),
  };
}

/** What a contract brings in a fiscal year, whole yen, tax included. */
export function receivedIn({ receipts }: PlannedContract, fiscalYear: number): number {
  const [from, to] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-03-31`];
  return receipts.filter(({ date }) => date >= from && date <= to).reduce((sum, { amount }) => sum + amount, 0);
}
