import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';
import { contractMoves } from '../domain/contract-lifecycle.js';

const about = {
  contractId: z.uuid(), engagementId: z.uuid(), companyId: z.uuid(), ownerUserId: z.uuid(), number: z.string(),
};
const day = z.iso.date();
const yen = z.int();

/** Aggregate: the contract, tenant: the university. Amounts are whole yen. */
export const contractDrafted = defineEvent('contract.drafted', 1, z.object({ ...about, total: yen }));

export const contractSigned = defineEvent('contract.signed', 1, z.object({ ...about, total: yen, signingDate: day }));

/** Any other step of a contract's life; `date` is the day it holds from. */
export const contractMoved = defineEvent('contract.moved', 1, z.object({ ...about, action: z.enum(contractMoves), state: z.string(), date: day }));

/** An amendment of what was signed: `total` with it, `difference` what it changes; `date` is the day it holds from. */
export const contractAmended = defineEvent('contract.amended', 1, z.object({
  ...about, sequence: z.int(), date: day, endDate: day, total: yen, difference: yen,
}));

/** Approval of a total by a second person: `asked` for, or decided; `amount` is the total it is about. */
export const contractApproval = defineEvent('contract.approval', 1, z.object({ ...about, approvalId: z.uuid(), step: z.enum(['asked', 'approved', 'refused']), amount: yen }));

export const receiptRecorded = defineEvent('receipt.recorded', 1, z.object({
  ...about, receiptId: z.uuid(), amount: yen, date: day, fiscalYear: z.int(),
}));

const money = { receiptId: z.uuid(), amount: yen, date: day, fiscalYear: z.int() };

/** A counter-entry: `amount` is what changes, negative where money received is taken back. */
export const receiptReversed = defineEvent('receipt.reversed', 1, z.object({ ...about, ...money, reversedId: z.uuid() }));

/** Money given back, `amount` negative: what came in too much, or what was not used. */
export const receiptRefunded = defineEvent('receipt.refunded', 1, z.object({ ...about, ...money, overpaid: z.boolean() }));

/** Unused money that goes on into the next fiscal year; negative takes a part back. */
export const carryOverRecorded = defineEvent('carry_over.recorded', 1, z.object({
  ...about, carryOverId: z.uuid(), amount: yen, fromFiscalYear: z.int(), toFiscalYear: z.int(),
}));

/** Raised by the follower, each once per instalment and due date. */
export const instalmentDueSoon = defineEvent('instalment.due_soon', 1, z.object({ ...about, instalmentId: z.uuid(), dueDate: day, open: yen }));

export const instalmentOverdue = defineEvent('instalment.overdue', 1, z.object({ ...about, instalmentId: z.uuid(), dueDate: day, open: yen }));

/** Raised by the follower, once per contract and end date. */
export const contractEnding = defineEvent('contract.ending', 1, z.object({ ...about, endDate: day }));
