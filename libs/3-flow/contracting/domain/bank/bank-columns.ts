import { fail, ok, type DomainError, type Result } from '@musubi/kernel';

/** What is read of a bank's list; each is the name of a column. */
export type BankColumns = { readonly date: string; readonly amount: string; readonly payer: string; readonly reference?: string | undefined; readonly out?: string | undefined };

/** As banks head their lists, the surest first. */
const names: Readonly<Record<keyof BankColumns, readonly string[]>> = {
  date: ['取引日', '入金日', '勘定日', '日付', '年月日', 'date'],
  amount: ['入金額', '入金金額', 'お預り金額', 'お預入金額', '預入金額', '取引金額', '金額', 'amount'],
  payer: ['振込依頼人名', '振込人名', '依頼人名', '振込依頼人', '摘要', 'お取引内容', '取引内容', '内容', 'payer'],
  reference: ['EDI情報', '照会番号', '取引番号', 'メモ', '備考', 'reference'],
  out: ['出金額', '出金金額', 'お支払金額', 'お引出金額', '引出金額', 'withdrawal'],
};

/**
 * Finds the head of a list among its first rows, by the names given or else by those that banks use.
 * Error `bank.columns_unknown` naming what is missing.
 */
export function findBankColumns(rows: readonly (readonly string[])[], named?: BankColumns): Result<{ readonly columns: BankColumns; readonly headAt: number }, DomainError> {
  for (const [headAt, row] of rows.slice(0, 20).entries()) {
    const head = row.map((cell) => cell.normalize('NFKC').trim());
    const of = (column: keyof BankColumns): string | undefined => (named ? [named[column] ?? ''] : names[column]).find((name) => name !== '' && head.includes(name.normalize('NFKC')));
    const [date, amount, payer] = [of('date'), of('amount'), of('payer')];
    if (date !== undefined && amount !== undefined && payer !== undefined) return ok({ columns: { date, amount, payer, reference: of('reference'), out: of('out') }, headAt });
  }
  return fail('bank.columns_unknown', 'No row heads the columns of date, amount and payer.', { path: 'columns' });
}
