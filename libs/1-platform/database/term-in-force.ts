/** Today in Japan, where terms begin and end. */
const today = `(now() at time zone 'Asia/Tokyo')::date`;

/** SQL over a row with `valid_until` and `ended_at`: neither ended nor run out; its last day counts. */
export function notOver(row: string): string {
  return `${row}.ended_at is null and (${row}.valid_until is null or ${row}.valid_until >= ${today})`;
}

/** The same over a row with `valid_from` too: it holds today. */
export function inForce(row: string): string {
  return `${row}.valid_from <= ${today} and ${notOver(row)}`;
}
