import { plainDate, yen } from '@musubi/kernel';
import { contractFollowUp, type FollowedContract } from './contract-follow-up.js';

const contract: FollowedContract = {
  contractId: 'c1',
  state: 'active',
  endDate: plainDate('2022-03-31'),
  instalments: [{ instalmentId: 'i1', dueDate: plainDate('2021-06-30'), amount: yen(100), received: yen(30) }],
};

function kindsOn(today: string, change: Partial<FollowedContract> = {}, announced: string[] = []): string[] {
  return contractFollowUp([{ ...contract, ...change }], plainDate(today), new Set(announced)).map(({ kind }) => kind);
}

describe('follow-up', () => {
  it.each([
    ['2021-05-30', []],
    ['2021-05-31', ['instalment.due_soon']],
    ['2021-06-30', ['instalment.due_soon']],
    ['2021-07-01', ['instalment.overdue']],
    ['2022-01-29', ['instalment.overdue']],
    ['2022-01-30', ['instalment.overdue', 'contract.ending']],
    ['2022-03-31', ['instalment.overdue', 'contract.ending']],
    ['2022-04-01', ['instalment.overdue']],
  ])('on %s announces %j', (today, kinds) => {
    expect(kindsOn(today)).toEqual(kinds);
  });

  it('tells what is outstanding and how many days are left', () => {
    expect(contractFollowUp([contract], plainDate('2021-07-10'), new Set())).toEqual([
      {
        kind: 'instalment.overdue',
        key: 'instalment.overdue:i1:2021-06-30',
        contractId: 'c1',
        instalmentId: 'i1',
        dueDate: '2021-06-30',
        outstanding: 70,
        daysLeft: -10,
      },
    ]);
  });

  it('announces each once, and a new date anew', () => {
    expect(kindsOn('2021-06-01', {}, ['instalment.due_soon:i1:2021-06-30'])).toEqual([]);
    expect(kindsOn('2021-07-01', {}, ['instalment.due_soon:i1:2021-06-30'])).toEqual(['instalment.overdue']);
    expect(kindsOn('2022-03-01', { instalments: [] }, ['contract.ending:c1:2022-03-30'])).toEqual(['contract.ending']);
    expect(kindsOn('2022-03-01', { instalments: [] }, ['contract.ending:c1:2022-03-31'])).toEqual([]);
  });

  it('is quiet on what is paid', () => {
    const paid = { instalmentId: 'i1', dueDate: plainDate('2021-06-30'), amount: yen(100), received: yen(100) };
    expect(kindsOn('2021-07-01', { instalments: [paid, { ...paid, received: yen(101) }] })).toEqual([]);
  });

  it.each([
    ['draft', []],
    ['signed', ['instalment.overdue', 'contract.ending']],
    ['completed', ['instalment.overdue']],
    ['terminated', []],
  ] as const)('of a contract that is %s: %j', (state, kinds) => {
    expect(kindsOn('2022-03-01', { state })).toEqual(kinds);
  });
});
