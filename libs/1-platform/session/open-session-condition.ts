/**
 * SQL over `platform.session`: not revoked, within its absolute lifetime, and used within the idle time.
 *
 * @param idleMinutes the place of that parameter, `$2`
 */
export function isOpenSession(idleMinutes: `$${number}`): string {
  return `revoked_at is null and expires_at > now() and seen_at > now() - make_interval(mins => ${idleMinutes})`;
}
