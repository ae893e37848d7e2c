import { plainDate, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { findBankColumns } from './bank-columns.js';
import { type BankLine, readBankLines } from './bank-line.js';
import { comparableName } from './payer-name.js';
import { proposePayments, type WaitingInstalment } from './propose-payments.js';

const columns = { date: '取引日', amount: '入金額', payer: '摘要', reference: '備考', out: '出金額' };
const head = ['取引日', '出金額', '入金額', '摘要', '備考'];

describe('a bank’s list', () => {
  it('is headed by the names that banks use, or by those that are said', () => {
    expect(findBankColumns([['口座', '1234567'], head], undefined)).toEqual({ ok: true, value: { columns, headAt: 1 } });
    expect(findBankColumns([['Day', 'Yen', 'From']], { date: 'Day', amount: 'Yen', payer: 'From' })).toMatchObject({ ok: true, value: { headAt: 0 } });
    expect(findBankColumns([['a', 'b']])).toMatchObject({ ok: false, error: { code: 'bank.columns_unknown' } });
  });

  it('is read row by row: what goes out is passed over, days and amounts in all their forms', () => {
    const rows = [head, ...['2026-04-01', '2026/4/1', '20260401', '080401', '令和8年4月1日', '2026年4月1日'].map((day, index) => [day, '', `￥${index + 1},000`, 'ﾄｳﾎｸﾃﾞﾝﾁ(ｶ', '']), ['2026-04-02', '500', '', '手数料', ''], ['', '', '', '', '']];
    const { lines, errors, passedOver } = readBankLines(rows, columns, 0);
    expect(errors).toEqual([]);
    expect(passedOver).toBe(2);
    expect(lines.map(({ date, amount, payer }) => [date, amount, payer])).toEqual([1, 2, 3, 4, 5, 6].map((n) => ['2026-04-01', n * 1_000, 'トウホクデンチ(カ']));
  });

  it('names each bad row and column', () => {
    const { errors } = readBankLines([head, ['2026-02-30', '', '1000', 'x', ''], ['2026-04-01', '', '1.5', '', '']], columns, 0);
    expect(errors.map(({ code, path }) => [code, path])).toEqual([['bank.date_invalid', 'rows.2.取引日'], ['bank.amount_invalid', 'rows.3.入金額'], ['bank.payer_missing', 'rows.3.摘要']]);
  });

  it('gives a payment one key in whatever file it is, and two alike in one file two', () => {
    const row = ['2026-04-01', '', '1000', 'x', ''];
    const keys = (rows: string[][]): string[] => readBankLines([head, ...rows], columns, 0).lines.map(({ key }) => key);
    expect(keys([row, row])).toEqual([...keys([['2026-03-31', '', '5', 'y', ''], row]).slice(1), expect.stringContaining(' 1')]);
  });
});

test.each([
  ['株式会社 東北電池', '東北電池'], ['ﾄｳﾎｸﾃﾞﾝﾁ(ｶ', 'トウホクデンチ'], ['(カ)ミツビシ・ショウジ', 'ミツビシシヨウジ'], ['カ)とうほく－でんち', 'トウホクデンチ'],
])('%s is compared as %s', (name, expected) => expect(comparableName(name)).toBe(expected));

const waiting = (id: string, more: Partial<WaitingInstalment> = {}): WaitingInstalment => ({
  instalmentId: id, contractId: `c${id}`, contractNumber: `M-2026-000${id}`, companyName: 'サンプル工業株式会社', dueDate: plainDate('2026-04-30'), open: yen(1_000_000), invoiceNumber: null, payers: [], ...more,
});
const line = (more: Partial<BankLine> = {}): BankLine => ({ line: 1, date: plainDate('2026-04-28'), amount: yen(1_000_000), payer: 'ｻﾝﾌﾟﾙｺｳｷﾞﾖｳ(ｶ', reference: '', key: 'k', ...more });

describe('a payment is proposed for', () => {
  it('the instalment of its invoice number, whatever else fits', () => {
    const [one] = proposePayments([line({ payer: 'ダレカ MINV20260007', amount: yen(3) })], [waiting('1'), waiting('2', { invoiceNumber: 'M-INV-2026-0007', open: yen(5) })]);
    expect(one?.best).toMatchObject({ instalment: { instalmentId: '2' }, reasons: ['invoice_number', 'amount_part', 'due_near'] });
  });

  it('the amount of who is named, and shows why', () => {
    const [one] = proposePayments([line({ payer: 'サンプルコウギョウ' })], [waiting('1', { companyName: '他社' }), waiting('2', { companyName: '別名', payers: ['ｻﾝﾌﾟﾙｺｳｷﾞｮｳ(ｶ'] })]);
    expect(one?.best).toMatchObject({ instalment: { instalmentId: '2' }, reasons: ['amount_exact', 'payer_before', 'due_near'] });
    expect(one?.others).toHaveLength(1);
  });

  it('nobody’s where two contracts fit alike, or nothing is sure enough', () => {
    expect(proposePayments([line({ payer: '不明' })], [waiting('1'), waiting('2')])).toMatchObject([{ best: null, others: [{}, {}] }]);
    expect(proposePayments([line({ payer: '不明', amount: yen(7) })], [waiting('1')])).toMatchObject([{ best: null, others: [] }]);
  });

  it('the earliest due of one contract, then the next', () => {
    const two = [waiting('1', { contractId: 'c', companyName: 'ｻﾝﾌﾟﾙｺｳｷﾞｮｳ' }), waiting('2', { contractId: 'c', companyName: 'ｻﾝﾌﾟﾙｺｳｷﾞｮｳ', dueDate: plainDate('2026-05-10') })];
    expect(proposePayments([line(), line({ line: 2 })], two).map(({ best }) => best?.instalment.instalmentId)).toEqual(['1', '2']);
  });

  it('never more than is open on an instalment, unless one payment alone is', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 });
    fc.assert(fc.property(amounts, amounts, (paid, open) => {
      const instalments = open.map((amount, index) => waiting(String(index), { open: yen(amount), invoiceNumber: 'M-INV-2026-0001' }));
      const proposals = proposePayments(paid.map((amount, index) => line({ line: index, amount: yen(amount), payer: 'MINV20260001', key: String(index) })), instalments);
      for (const { instalmentId, open: most } of instalments) {
        const for_ = proposals.filter(({ best }) => best?.instalment.instalmentId === instalmentId);
        const beforeLast = for_.slice(0, -1).reduce((sum, proposal) => sum + proposal.line.amount, 0);
        expect(for_.length === 0 || beforeLast < most).toBe(true);
      }
    }), { numRuns: 1_000 });
  });
});
