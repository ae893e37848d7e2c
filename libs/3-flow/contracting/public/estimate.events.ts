import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

const about = {
  estimateId: z.uuid(), engagementId: z.uuid(), companyId: z.uuid(), ownerUserId: z.uuid(),
  /** The estimate's own. */
  number: z.string(), total: z.int(),
};

/** Aggregate: the estimate, tenant: the university. Whole yen, tax included. */
export const estimateSent = defineEvent('estimate.sent', 1, z.object({ ...about, validUntil: z.iso.date() }));

/** Tenant: the company, whose word it is; the university hears of it by one of the two below. */
export const estimateAnswered = defineEvent('estimate.answered', 1, z.object({ ...about, universityId: z.uuid(), answer: z.enum(['accepted', 'declined']) }));

/** Tenant: the university. A contract is drafted by it. */
export const estimateAccepted = defineEvent('estimate.accepted', 1, z.object(about));

export const estimateDeclined = defineEvent('estimate.declined', 1, z.object(about));
