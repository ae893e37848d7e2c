import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

export const actsForClient = ['posted', 'drafted', 'revised'] as const;

/** A company lets an intermediary act for it, or does no longer (aggregate: the mandate, tenant: the company). */
export const mandateChanged = defineEvent('mandate.changed', 1, z.object({
  mandateId: z.uuid(), intermediaryId: z.uuid(), what: z.enum(['given', 'ended']),
}));

/** An intermediary posted or changed a need for its client (aggregate: the need, tenant: its company). Beside the need's own event. */
export const needChangedForClient = defineEvent('need.changed_for_client', 1, z.object({
  needId: z.uuid(), version: z.int().positive(), intermediaryId: z.uuid(), what: z.enum(actsForClient),
}));
