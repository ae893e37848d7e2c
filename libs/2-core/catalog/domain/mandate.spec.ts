import { meetInTime, stateOfMandate, termError } from './mandate.js';

const today = '2026-11-26';
const term = (validFrom: string, validUntil: string | null, endedAt: Date | null = null) => ({ validFrom, validUntil, endedAt });

test.each([
  ['its first day', term(today, null), 'in_force'],
  ['its last day', term('2026-01-01', today), 'in_force'],
  ['the day before it begins', term('2026-11-27', null), 'waiting'],
  ['the day after its last', term('2026-01-01', '2026-11-25'), 'over'],
  ['the moment it is ended', term('2026-01-01', null, new Date()), 'over'],
  ['ended before it began', term('2026-12-01', null, new Date()), 'over'],
])('a mandate on %s', (_when, mandate, state) => {
  expect(stateOfMandate(mandate, today)).toBe(state);
});

test('a term ends after it begins and not in the past', () => {
  expect(termError(term('2026-12-02', '2026-12-01'), today)).toMatchObject({ ok: false, error: { code: 'mandate.reversed' } });
  expect(termError(term('2026-01-01', '2026-11-25'), today)).toMatchObject({ ok: false, error: { code: 'mandate.over_already' } });
  expect(termError(term(today, today), today).ok).toBe(true);
});

test('two terms meet when they share a day', () => {
  expect(meetInTime(term('2026-01-01', '2026-01-31'), term('2026-01-31', null))).toBe(true);
  expect(meetInTime(term('2026-02-01', null), term('2026-01-01', '2026-01-31'))).toBe(false);
  expect(meetInTime(term('2026-01-01', null), term('2030-01-01', '2030-12-31'))).toBe(true);
});
