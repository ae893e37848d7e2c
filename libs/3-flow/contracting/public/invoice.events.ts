import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

const about = {
  contractId: z.uuid(), engagementId: z.uuid(), companyId: z.uuid(), ownerUserId: z.uuid(), number: z.string(),
  invoiceId: z.uuid(), invoiceNumber: z.string(), amount: z.int(),
};

/** Aggregate: the contract, tenant: the university. `number` is the contract's; whole yen, tax included. */
export const invoiceIssued = defineEvent('invoice.issued', 1, z.object({ ...about, dueDate: z.iso.date() }));

/** A counter-document, `amount` negative. */
export const invoiceCancelled = defineEvent('invoice.cancelled', 1, z.object({ ...about, cancelledId: z.uuid() }));
