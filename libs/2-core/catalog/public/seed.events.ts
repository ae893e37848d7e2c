import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

/** A seed was published for the first time (aggregate: the seed, tenant: its university). */
export const seedPublished = defineEvent('seed.published', 1, z.object({ seedId: z.uuid(), version: z.int().positive() }));

/** A published seed has a new version. */
export const seedRevised = defineEvent('seed.revised', 1, z.object({ seedId: z.uuid(), version: z.int().positive() }));

export const seedWithdrawn = defineEvent('seed.withdrawn', 1, z.object({ seedId: z.uuid(), version: z.int().positive() }));
