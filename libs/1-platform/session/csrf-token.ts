import { createHmac, timingSafeEqual } from 'node:crypto';

export const csrfHeader = 'X-CSRF-Token';

/**
 * What only a page knows that may read our answers. Made of the session's own token, which no script can read: so it ends with
 * the session, changes when that is raised, needs no key that processes would have to share, and tells nothing of the token.
 */
export function csrfTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('musubi csrf').digest('base64url');
}

export function isCsrfTokenOf(sessionToken: string, given: string | undefined): boolean {
  const [expected, actual] = [Buffer.from(csrfTokenOf(sessionToken)), Buffer.from(given ?? '')];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
