import type { ShownBankFile } from '../../application/bank/show-bank-files.js';
import type { Proposal, WaitingInstalment } from '../../domain/bank/propose-payments.js';
import type { BankFileAnswer, BankFileList } from './bank.dto.js';

export function toBankFile({ id, name, uploadedAt, lines, waiting, knownLines }: ShownBankFile['file']): BankFileList['items'][number] {
  return { id, name, uploadedAt: new Date(uploadedAt).toISOString(), lines, waiting, knownLines };
}

export function toBankFileAnswer({ file, lines, waiting }: ShownBankFile): BankFileAnswer {
  return {
    ...toBankFile(file), waitingInstalments: waiting.map(toWaiting),
    rows: lines.map(({ id, line, date, amount, payer, reference, receiptId, best, others }) => ({
      id, line, date, amount, payer, reference, receiptId, best: best ? toProposal(best) : null, others: (others ?? []).map(toProposal),
    })),
  };
}

function toWaiting({ instalmentId, contractId, contractNumber, companyName, dueDate, open, invoiceNumber }: WaitingInstalment): BankFileAnswer['waitingInstalments'][number] {
  return { instalmentId, contractId, contractNumber, companyName, dueDate, open, invoiceNumber };
}

function toProposal({ instalment, score, reasons }: Proposal): NonNullable<BankFileAnswer['rows'][number]['best']> {
  return { ...toWaiting(instalment), score, reasons: [...reasons] };
}
