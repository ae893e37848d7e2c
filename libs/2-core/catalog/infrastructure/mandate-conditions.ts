import { inForce } from '@musubi/platform/database/term-in-force';

/** SQL over `catalog.need_posting p`: the reader, `$1`, posted it for a client whose mandate holds. */
export const postedByReader = `p.intermediary_id = $1 and exists (
  select 1 from catalog.mandate m where m.tenant_id = p.tenant_id and m.intermediary_id = $1 and (${inForce('m')}))`;
