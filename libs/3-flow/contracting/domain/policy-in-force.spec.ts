import { plainDate } from '@musubi/kernel';
import type { OverheadPolicy } from './overhead-policy.js';
import { policyInForce, type DatedPolicy } from './policy-in-force.js';

function row(id: string, validFrom: string, dateBasis: OverheadPolicy['dateBasis']): DatedPolicy {
  const policy = { dateBasis, rules: [] } as unknown as OverheadPolicy;
  return { id, validFrom: plainDate(validFrom), policy };
}

const table = [row('a', '2018-04-01', 'start'), row('b', '2020-04-01', 'start'), row('c', '2021-10-01', 'signing')];

function inForce(startDate: string, signingDate: string, rows = table): string {
  const found = policyInForce(rows, { startDate: plainDate(startDate), signingDate: plainDate(signingDate) });
  return found.ok ? found.value.id : found.error.code;
}

describe('policy in force', () => {
  it.each([
    ['2018-03-31', '2018-03-31', 'overhead.no_policy'],
    ['2018-04-01', '2018-03-01', 'a'],
    ['2020-03-31', '2020-04-02', 'a'],
    ['2020-04-01', '2020-03-01', 'b'],
    ['2022-04-01', '2021-09-30', 'b'],
    ['2021-09-01', '2021-10-01', 'c'],
  ])('for a start on %s, signed on %s: %s', (start, signing, expected) => {
    expect(inForce(start, signing)).toBe(expected);
  });

  it('prefers the row added later for the same day', () => {
    expect(inForce('2018-05-01', '2018-05-01', [row('a2', '2018-04-01', 'start'), ...table])).toBe('a2');
  });
});
