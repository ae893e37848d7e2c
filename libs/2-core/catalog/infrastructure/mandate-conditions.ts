/** Today in Japan, where mandates begin and end. */
const today = `(now() at time zone 'Asia/Tokyo')::date`;

/** SQL over a row of `catalog.mandate`: neither ended nor run out. The same as `domain/mandate.ts` says. */
export function notOver(mandate: string): string {
  return `${mandate}.ended_at is null and (${mandate}.valid_until is null or ${mandate}.valid_until >= ${today})`;
}

/** SQL over a row of `catalog.mandate`: it holds today. */
export function inForce(mandate: string): string {
  return `${mandate}.valid_from <= ${today} and ${notOver(mandate)}`;
}

/** SQL over `catalog.need_posting p`: the reader, `$1`, posted it for a client whose mandate holds. */
export const postedByReader = `p.intermediary_id = $1 and exists (
  select 1 from catalog.mandate m where m.tenant_id = p.tenant_id and m.intermediary_id = $1 and (${inForce('m')}))`;
