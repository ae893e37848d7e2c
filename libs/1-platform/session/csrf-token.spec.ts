import { csrfTokenOf, isCsrfTokenOf } from './csrf-token.js';
import { newToken } from './session-token.js';

const session = newToken();

it('is the same for a session at every answer, another for every other session, and not the session\'s own token', () => {
  expect(csrfTokenOf(session)).toBe(csrfTokenOf(session));
  expect(csrfTokenOf(session)).toMatch(/^[\w-]{43}$/u);
  expect(new Set([csrfTokenOf(session), csrfTokenOf(newToken()), session]).size).toBe(3);
});

it('is good for its session alone, and only whole', () => {
  const token = csrfTokenOf(session);
  expect(isCsrfTokenOf(session, token)).toBe(true);
  for (const wrong of [undefined, '', token.slice(1), `${token}A`, `${token}, ${token}`, token.toUpperCase(), session, csrfTokenOf(newToken())]) {
    expect([wrong, isCsrfTokenOf(session, wrong)]).toEqual([wrong, false]);
  }
});
