import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

/** A need was published for the first time (aggregate: the need, tenant: its company). */
export const needPosted = defineEvent('need.posted', 1, z.object({ needId: z.uuid(), version: z.int().positive() }));

/** A published need has a new version. */
export const needRevised = defineEvent('need.revised', 1, z.object({ needId: z.uuid(), version: z.int().positive() }));

export const needWithdrawn = defineEvent('need.withdrawn', 1, z.object({ needId: z.uuid(), version: z.int().positive() }));

/** The company of an anonymous need agreed to be named to one university (tenant: the company). */
export const needCompanyRevealed = defineEvent('need.company_revealed', 1, z.object({ needId: z.uuid(), universityId: z.uuid() }));
