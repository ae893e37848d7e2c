import { formatYen } from '@musubi/kernel';
import type { PrintedBlock, PrintedDocument } from '@musubi/platform/documents/printed-document';
import type { Invoice } from '../../domain/invoices/invoice.js';
import type { TaxOfRate } from '../../domain/invoices/invoice-taxes.js';
import { dayIn, percent } from '../printed-words.js';
import { type InvoiceWords, invoiceWords } from './invoice-words.js';

/**
 * An invoice with all that a qualified invoice has to say: issuer with registration number, day, what it is for, the sums by
 * rate with their tax, and the recipient. A counter-document names what it takes back.
 */
export function printedInvoice(invoice: Invoice, cancelledNumber: string | undefined, language: 'ja' | 'en'): PrintedDocument {
  const words = invoiceWords[language];
  const { issuer, recipient, number, issuedOn, dueDate, amount } = invoice;
  const issuerName = language === 'en' ? issuer.nameEn ?? issuer.name : issuer.name;
  const cancels = cancelledNumber !== undefined;
  return {
    title: cancels ? words.cancellation : words.invoice, language, footer: `${issuerName} ${number}`,
    blocks: [
      {
        kind: 'sides',
        left: [{ kind: 'heading', text: words.to(recipient) }, { kind: 'text', text: cancels ? words.takesBack(cancelledNumber) : words.asks }],
        right: [{ kind: 'facts', facts: [[words.number, number], [words.issuedOn, dayIn(language, issuedOn)], ...issuerFacts(issuerName, invoice, words)] }],
      },
      { kind: 'highlight', label: words.total, value: formatYen(amount, 'yen', language) },
      { kind: 'facts', facts: [
        [words.contract, invoice.contractNumber], [words.subject, invoice.contractTitle], ...(cancels ? [[words.reason, invoice.reason ?? ''] as const] : [[words.dueDate, dayIn(language, dueDate)] as const]),
      ] },
      linesOf(invoice, words), taxesOf(invoice, words),
      ...(cancels ? [] : [{ kind: 'heading', text: words.account } as const, accountOf(invoice, words)]),
    ],
  };
}

function issuerFacts(name: string, { issuer }: Invoice, words: InvoiceWords): [string, string][] {
  return [[words.issuer, name], [words.address, issuer.address], [words.registration, issuer.registrationNumber]];
}

function linesOf({ lines, amount }: Invoice, words: InvoiceWords): PrintedBlock {
  return {
    kind: 'table', columns: [{ title: words.line, width: 'wide' }, { title: words.rate, align: 'right' }, { title: words.amount, align: 'right' }],
    rows: lines.map((line) => [line.description, rateOf(line, words), line.amount]), sums: [[words.total, '', amount]],
  };
}

function taxesOf({ taxes }: Invoice, words: InvoiceWords): PrintedBlock {
  return {
    kind: 'table',
    columns: [{ title: words.byRate, width: 'wide' }, { title: words.net, align: 'right' }, { title: words.tax, align: 'right' }, { title: words.amount, align: 'right' }],
    rows: taxes.map((tax) => [rateOf(tax, words), tax.net, tax.tax, tax.amount]),
  };
}

function accountOf({ issuer }: Invoice, words: InvoiceWords): PrintedBlock {
  return { kind: 'facts', facts: [
    [words.bank, `${issuer.bankName} ${issuer.branchName}`], [words.accountNumber, `${words.accountKind[issuer.accountKind]} ${issuer.accountNumber}`],
    [words.holder, `${issuer.accountHolder}（${issuer.accountHolderKana}）`],
  ] };
}

function rateOf({ taxKind, rateBp }: Pick<TaxOfRate, 'taxKind' | 'rateBp'>, words: InvoiceWords): string {
  return taxKind === 'taxed' ? percent(rateBp) : words.untaxed[taxKind];
}
