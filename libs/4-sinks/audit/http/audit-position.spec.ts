import { positionKey, readPosition } from './audit-position.js';

const place = { at: '2026-04-01T00:00:00.123456Z', id: '01890000-0000-7000-8000-000000000001' };
const cursorOf = (key: string): string => Buffer.from(key).toString('base64url');

test('a place in the log survives its cursor to the microsecond', () => {
  expect(readPosition(cursorOf(positionKey(place)))).toEqual(place);
  expect(readPosition(undefined)).toBeUndefined();
});

test.each([
  'xxx', `${place.at}`, `2026-02-30T00:00:00.000000Z ${place.id}`, `2026-02-03T24:00:00.000000Z ${place.id}`, `2026-02-03T00:60:00.000000Z ${place.id}`,
  `0000-01-01T00:00:00.000000Z ${place.id}`, `${place.at} x`, `infinity ${place.id}`,
])('%j is no place', (key) => {
  expect(() => readPosition(cursorOf(key))).toThrow('not a cursor of this list');
});
