import { plainDate } from '@musubi/kernel';
import { receiptDate } from './receipt-date.js';

const today = plainDate('2021-06-01');

describe('date of a receipt', () => {
  it.each([
    ['2021-03-31', '2021-03-31', 2020],
    ['2021-04-01', '2021-04-01', 2021],
    ['2021-03-31T23:59:59+09:00', '2021-03-31', 2020],
    ['2021-04-01T00:00:00+09:00', '2021-04-01', 2021],
    ['2021-03-31T14:59:59Z', '2021-03-31', 2020],
    ['2021-03-31T15:00:00Z', '2021-04-01', 2021],
    ['2022-06-02', '2022-06-02', 2022],
  ])('%s is %s in fiscal year %i', (text, date, fiscalYear) => {
    expect(receiptDate(text, today)).toEqual({ ok: true, value: { date, fiscalYear } });
  });

  it.each([
    ['2022-06-03', 'receipt.date_in_future'],
    ['9999-12-31', 'receipt.date_in_future'],
    ['2021-02-29', 'receipt.date_invalid'],
    ['2021-02-30T00:00:00Z', 'receipt.date_invalid'],
    ['2021-04-01T25:00:00Z', 'receipt.date_invalid'],
    ['2021-04-01T00:00:00', 'receipt.date_invalid'],
    ['tomorrow', 'receipt.date_invalid'],
  ])('%s: %s', (text, code) => {
    expect(receiptDate(text, today)).toMatchObject({ ok: false, error: { code, path: 'date' } });
  });
});
