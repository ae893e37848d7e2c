import { plainDate } from '@musubi/kernel';
import { checkReminderDays, reminderStep } from './reminder-days.js';

const days = { before: [7, 30], after: [1, 14] };
const due = plainDate('2026-06-30');

test.each([
  ['2026-05-30', undefined], ['2026-05-31', -30], ['2026-06-07', -30], ['2026-06-08', undefined], ['2026-06-23', -7], ['2026-06-30', -7], ['2026-07-01', 1], ['2026-07-09', undefined],
  ['2026-07-14', 14], ['2026-07-21', 14], ['2026-07-22', undefined],
])('on %s: %s', (today, step) => {
  expect(reminderStep(days, due, plainDate(today))).toBe(step);
});

test('a university’s days are in bounds, each once', () => {
  expect(checkReminderDays({ before: [30, 7, 7], after: [] })).toEqual({ ok: true, value: { before: [7, 30], after: [] } });
  for (const wrong of [{ before: [0], after: [] }, { before: [61], after: [] }, { before: [], after: [1.5] }, { before: [], after: Array.from({ length: 11 }, (_, index) => index + 1) }]) {
    expect(checkReminderDays(wrong)).toMatchObject({ ok: false, error: { code: 'reminder.days_invalid' } });
  }
  expect(reminderStep({ before: [], after: [] }, due, due)).toBeUndefined();
});
