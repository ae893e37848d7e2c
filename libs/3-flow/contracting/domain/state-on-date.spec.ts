import { plainDate } from '@musubi/kernel';
import { stateOnDate } from './state-on-date.js';

describe('state of a past contract', () => {
  it.each([
    ['2021-03-31', 'signed'],
    ['2021-04-01', 'active'],
    ['2022-03-31', 'active'],
    ['2022-04-01', 'completed'],
  ])('on %s: %s', (today, state) => {
    const term = { startDate: plainDate('2021-04-01'), endDate: plainDate('2022-03-31') };
    expect(stateOnDate(term, plainDate(today))).toBe(state);
  });
});
