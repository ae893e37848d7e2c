import { plainDate } from '@musubi/kernel';
import { instalmentState } from './instalment-state.js';

describe('state of an instalment', () => {
  it.each([
    ['2021-05-30', 0, 'planned'],
    ['2021-05-30', 1, 'partly_received'],
    ['2021-05-31', 0, 'due_soon'],
    ['2021-06-30', 99, 'due_soon'],
    ['2021-07-01', 99, 'overdue'],
    ['2021-07-01', 100, 'received'],
  ])('on %s with %i received: %s', (today, received, state) => {
    expect(instalmentState({ dueDate: plainDate('2021-06-30'), amount: 100, received }, plainDate(today))).toBe(state);
  });
});
