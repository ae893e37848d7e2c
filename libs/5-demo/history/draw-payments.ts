import type { ContractPrice } from '@musubi/contracting';
import { addDays, fiscalYearRange, plainDate } from '@musubi/kernel';
import type { PlannedContract, Term } from './planned-contract.js';
import type { Random } from './random.js';

type Instalment = PlannedContract['instalments'][number];
type Receipt = PlannedContract['receipts'][number];
const largeYear = 30_000_000;

/**
 * Draws when a contract is paid: each year's part in one or two instalments of that year, each received in the same
 * fiscal year, now and then in two parts. Everything has been received.
 */
export function drawPayments(random: Random, price: ContractPrice, term: Term): Pick<PlannedContract, 'instalments' | 'receipts'> {
  const instalments = price.byFiscalYear.flatMap(({ fiscalYear, total }) => instalmentsOf(random, term, fiscalYear, total));
  const receipts = instalments.flatMap((instalment) => receiptsOf(random, instalment));
  return { instalments, receipts: receipts.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)) };
}

function instalmentsOf(random: Random, term: Term, fiscalYear: number, total: number): Instalment[] {
  const { from, to } = fiscalYearRange(fiscalYear);
  const begin = term.startDate > from ? plainDate(term.startDate) : from;
  const first = addDays(begin, random.integer(30, 75));
  if (total < largeYear || random.next() < 0.5) return [{ dueDate: first, amount: total }];
  const half = Math.floor(total / 2_000) * 1_000;
  return [{ dueDate: first, amount: half }, { dueDate: addDays(to, -random.integer(28, 70)), amount: total - half }];
}

function receiptsOf(random: Random, { dueDate, amount }: Instalment): Receipt[] {
  const date = addDays(plainDate(dueDate), random.integer(-6, 18));
  if (amount < 2_000_000 || random.next() > 0.06) return [{ date, amount }];
  const part = Math.floor((amount * 0.6) / 1_000) * 1_000;
  return [{ date, amount: part }, { date: addDays(date, random.integer(3, 9)), amount: amount - part }];
}
