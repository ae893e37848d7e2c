import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

const about = { contractId: z.uuid(), engagementId: z.uuid(), companyId: z.uuid(), ownerUserId: z.uuid(), number: z.string() };

/** Aggregate: the contract, tenant: the university. `amount` is what is linked to the gate's result, 0 for none; whole yen. */
export const stageGateSet = defineEvent('stage_gate.set', 1, z.object({ ...about, gateId: z.uuid(), dueDate: z.iso.date(), amount: z.int() }));

/** `recognised` is what was earned by it, tax included: the linked amount when the gate passed, else 0. */
export const stageGateReported = defineEvent('stage_gate.reported', 1, z.object({
  ...about, gateId: z.uuid(), reportId: z.uuid(), outcome: z.enum(['progress', 'passed', 'failed']), light: z.enum(['green', 'yellow', 'red']), recognised: z.int(),
}));

/** Raised by the follower on the days the university has set, once per instalment, due date and day. `days` from the due date, negative before it. */
export const instalmentReminder = defineEvent('instalment.reminder', 1, z.object({ ...about, instalmentId: z.uuid(), dueDate: z.iso.date(), open: z.int(), days: z.int() }));
