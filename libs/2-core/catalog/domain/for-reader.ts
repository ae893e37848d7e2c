import { type Need, unnamedCompanyId } from '../public/need.js';

/**
 * A need as a tenant may know it: to others than its company it tells neither the company's own numbering nor which
 * other universities were asked, and when it is anonymous not the company either.
 */
export function forReader(need: Need, tenantId: string): Need {
  if (need.companyId === tenantId) return need;
  return {
    ...need,
    companyId: need.anonymous ? unnamedCompanyId : need.companyId,
    externalId: null,
    universityIds: need.universityIds.filter((id) => id === tenantId),
  };
}
