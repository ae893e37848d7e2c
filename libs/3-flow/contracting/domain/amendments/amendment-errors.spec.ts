import { plainDate, yen } from '@musubi/kernel';
import { amendmentErrors, type AmendmentInput } from './amendment-errors.js';

const party = { name: '東北電池', country: 'JP', weight: 1 };
const line = { kind: 'direct' as const, amount: yen(1_000), fiscalYear: 2021, basis: '物品費' };
const contract = {
  type: 'consortium' as const,
  startDate: plainDate('2021-04-01'), endDate: plainDate('2022-03-31'), signingDate: plainDate('2021-03-20'), lastChangedOn: plainDate('2021-05-01'), lines: [line],
};
const codes = (input: Partial<AmendmentInput>, change: Partial<typeof contract> = {}): string[] =>
  amendmentErrors({ date: '2021-10-01', ...input }, { ...contract, ...change }, plainDate('2021-12-01')).map(({ code, path = '' }) => `${code} ${path}`.trim());

describe('an amendment', () => {
  it.each<[string, Partial<AmendmentInput>, string[]]>([
    ['changes something', {}, ['contract.amendment_empty']],
    ['may change the term alone', { endDate: '2023-03-31' }, []],
    ['may change names alone', { companyName: '東北電池株式会社', people: ['佐藤'] }, []],
    ['may change the parties alone', { parties: [party, { ...party, name: 'ACME', country: 'DE', weight: 2 }] }, []],
    ['leaves a consortium more than one party', { parties: [party] }, ['contract.parties_too_few parties']],
    ['names each party once', { parties: [party, { ...party, weight: 3 }] }, ['contract.party_twice parties.1.name']],
    ['is not of tomorrow', { date: '2021-12-02', endDate: '2023-03-31' }, ['contract.date_in_future date']],
    ['comes after the last change', { date: '2021-04-30', endDate: '2023-03-31' }, ['contract.date_out_of_order date']],
    ['has dates that exist', { date: '2021-02-30', endDate: '2023-02-30' }, ['contract.date_invalid date', 'contract.date_invalid endDate']],
    ['does not end the term before itself', { endDate: '2021-09-30' }, ['contract.ends_before_start endDate']],
    ['has lines for years of the longer term', { endDate: '2023-03-31', lines: [{ ...line, fiscalYear: 2022 }] }, []],
    ['has no lines for other years', { lines: [{ ...line, fiscalYear: 2022 }] }, ['contract.fiscal_year_outside_term lines.0.fiscalYear']],
    ['takes off no more than there is', { lines: [{ ...line, amount: -1_001 }] }, ['contract.negative_total lines']],
    ['has lines that say what they are', { lines: [{ kind: 'gift', amount: 0.5, basis: ' ' }] }, ['contract.amount_not_whole_yen lines.0.amount', 'contract.line_kind_unknown lines.0.kind', 'contract.basis_missing lines.0.basis']],
    ['has payments that are days and yen', { instalments: [{ dueDate: 'x', amount: 0.5 }] }, ['contract.date_invalid instalments.0.dueDate', 'contract.amount_not_whole_yen instalments.0.amount']],
  ])('%s', (_, input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  it('leaves no money in the years it gives up', () => {
    const lines = [line, { ...line, fiscalYear: 2022 }];
    const longer = { endDate: plainDate('2023-03-31'), lines };
    expect(codes({ endDate: '2022-03-31' }, longer)).toEqual(['contract.fiscal_year_outside_term lines']);
    expect(codes({ endDate: '2022-03-31', lines: [{ ...line, fiscalYear: 2022, amount: -1_000 }, line] }, longer)).toEqual([]);
  });

  it('comes before the end, and brings no money to a contract without', () => {
    expect(codes({ companyName: 'x' }, { endDate: plainDate('2021-09-30') })).toEqual(['contract.amended_after_end date']);
    expect(codes({ lines: [line] }, { lines: [] })).toEqual(['contract.amendment_without_money lines']);
  });
});
