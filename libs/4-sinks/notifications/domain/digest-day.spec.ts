import { isUuid, plainDate } from '@musubi/kernel';
import { digestDay, digestEventId } from './digest-day.js';
import { defaultPreferences, mailWayOf } from './mail-preferences.js';

const everyDay = (): boolean => true;

test('a digest is due on a working day, from its time in Tokyo on', () => {
  const at = (instant: string, isWorkingDay: () => boolean = everyDay) => digestDay(new Date(instant), '08:30', isWorkingDay);
  expect(at('2026-11-25T23:29:59Z')).toBeUndefined();
  expect(at('2026-11-25T23:30:00Z')).toBe('2026-11-26');
  expect(at('2026-11-26T14:59:59Z')).toBe('2026-11-26');
  expect(at('2026-11-26T15:00:00Z')).toBeUndefined();
  expect(at('2026-11-25T23:30:00Z', () => false)).toBeUndefined();
});

test('each day has one digest', () => {
  const [one, other] = [digestEventId(plainDate('2026-11-26')), digestEventId(plainDate('2026-11-27'))];
  expect([isUuid(one), one === other, one === digestEventId(plainDate('2026-11-26'))]).toEqual([true, false, true]);
});

test('a reader chooses for news of matches; money and registrations come at once', () => {
  const preferences = { ...defaultPreferences, newMatches: 'daily', withdrawnMatches: 'none' } as const;
  expect([mailWayOf('need.assigned', preferences), mailWayOf('matches.added', preferences), mailWayOf('matches.withdrawn', preferences)]).toEqual(['daily', 'daily', 'none']);
  expect([mailWayOf('match.accepted', preferences), mailWayOf('instalment.overdue', preferences), mailWayOf('matches.digest', preferences)]).toEqual(['at_once', 'at_once', 'at_once']);
});
