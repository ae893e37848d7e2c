import { daysBetween, subtractYen, yen, type PlainDate, type Yen } from '@musubi/kernel';
import type { BankLine } from './bank-line.js';
import { comparableName } from './payer-name.js';

/** An instalment that still waits for money. */
export type WaitingInstalment = {
  readonly instalmentId: string;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly companyName: string;
  readonly dueDate: PlainDate;
  readonly open: Yen;
  /** Of its invoice that stands. */
  readonly invoiceNumber: string | null;
  /** Names that the company has paid under before, as banks write them. */
  readonly payers: readonly string[];
};

export const proposalReasons = ['invoice_number', 'contract_number', 'amount_exact', 'amount_part', 'amount_over', 'payer_before', 'payer_name', 'due_day', 'due_near'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

export type Proposal = { readonly instalment: WaitingInstalment; readonly score: number; readonly reasons: readonly ProposalReason[] };

/** `best` only where one is clearly it; the others are for who decides. */
export type LineProposal = { readonly line: BankLine; readonly best: Proposal | null; readonly others: readonly Proposal[] };

const weights: Readonly<Record<ProposalReason, number>> = {
  invoice_number: 60, contract_number: 40, amount_exact: 40, amount_part: 5, amount_over: 0, payer_before: 30, payer_name: 30, due_day: 10, due_near: 5,
};
const least = 45;
const nearDays = 31;
const shown = 3;

/**
 * Which instalment each line most likely pays, with the reasons: invoice or contract number in what the payer wrote, the
 * amount, the payer's name, the day. Lines are taken one after the other, and what one is proposed for is no longer open
 * for the next, so that two payments are not proposed for one.
 */
export function proposePayments(lines: readonly BankLine[], waiting: readonly WaitingInstalment[]): LineProposal[] {
  const open = new Map(waiting.map((instalment) => [instalment.instalmentId, instalment.open]));
  return lines.map((line) => {
    const ranked = waiting
      .map((instalment) => proposalFor(line, { ...instalment, open: open.get(instalment.instalmentId) ?? yen(0) }))
      .filter(({ instalment, score }) => instalment.open > 0 && score > 0 && score > weights.amount_part + weights.due_day)
      .sort((a, b) => b.score - a.score || (a.instalment.dueDate < b.instalment.dueDate ? -1 : a.instalment.dueDate > b.instalment.dueDate ? 1 : a.instalment.instalmentId < b.instalment.instalmentId ? -1 : 1));
    const [first, second] = ranked;
    const best = first && first.score >= least && !isAsGood(first, second) ? first : null;
    if (best) open.set(best.instalment.instalmentId, subtractYen(best.instalment.open, yen(Math.min(best.instalment.open, line.amount))));
    return { line, best, others: ranked.filter((proposal) => proposal !== best).slice(0, shown) };
  });
}

/** Of one contract's instalments that fit alike the earliest due is meant; of two contracts nobody knows. */
function isAsGood(first: Proposal, second: Proposal | undefined): boolean {
  return second !== undefined && second.score === first.score && second.instalment.contractId !== first.instalment.contractId;
}

function proposalFor(line: BankLine, instalment: WaitingInstalment): Proposal {
  const written = comparableName(`${line.payer} ${line.reference}`);
  const payer = comparableName(line.payer);
  const company = comparableName(instalment.companyName);
  const days = Math.abs(daysBetween(line.date, instalment.dueDate));
  const held: Readonly<Record<ProposalReason, boolean>> = {
    invoice_number: instalment.invoiceNumber !== null && written.includes(comparableName(instalment.invoiceNumber)),
    contract_number: written.includes(comparableName(instalment.contractNumber)),
    amount_exact: line.amount === instalment.open, amount_part: line.amount < instalment.open, amount_over: line.amount > instalment.open,
    payer_before: instalment.payers.some((name) => comparableName(name) === payer),
    payer_name: company.length > 1 && (payer === company || payer.startsWith(company)),
    due_day: days === 0, due_near: days > 0 && days <= nearDays,
  };
  const reasons = proposalReasons.filter((reason) => held[reason]);
  return { instalment, reasons, score: reasons.reduce((sum, reason) => sum + weights[reason], 0) };
}
