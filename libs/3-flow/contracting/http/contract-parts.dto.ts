import { z } from 'zod';
import { contractLineKinds } from '../domain/contract-line.js';
import { contractLifecycle } from '../domain/contract-lifecycle.js';
import { receiptKinds } from '../domain/money-in/receipt-entry.js';
import { refundClauses } from '../domain/money-in/refund-clause.js';
import { amendmentAnswer } from './amendments/amendment.dto.js';
import { contractTypes } from '../domain/contract-type.js';
import { priceFields, yenField } from './price-fields.dto.js';

export const bilingual = z.object({ ja: z.string(), en: z.string() });
export const named = z.object({ id: z.string(), name: z.string() });

export const appliedRule = z.object({
  policyId: z.string(), policyValidFrom: z.string(), ruleIndex: z.int().nullable(), rateBp: z.int(), base: z.string(),
  dateBasis: z.enum(['start', 'signing']), taxMode: z.enum(['exclusive', 'inclusive', 'none', 'export']), taxRateBp: z.int(),
  sentence: bilingual,
});

const instalment = z.object({
  id: z.string(), sequence: z.int(), dueDate: z.string(), fiscalYear: z.int(), amount: yenField, received: yenField, open: yenField,
  state: z.enum(['planned', 'due_soon', 'overdue', 'partly_received', 'received']),
});

const allocation = z.object({ instalmentId: z.string(), amount: yenField });

export const receipt = z.object({
  id: z.string(), kind: z.enum(receiptKinds),
  /** The entry that a reversal takes back. */
  countersId: z.string().nullable(), reason: z.string().nullable(),
  date: z.string(), fiscalYear: z.int(), amount: yenField, unallocated: yenField,
  direct: yenField, overhead: yenField, tax: yenField, other: yenField, allocations: z.array(allocation),
});

export const carryOver = z.object({
  id: z.string(), fromFiscalYear: z.int(), toFiscalYear: z.int(), amount: yenField, reason: z.string(), notedAt: z.string(),
});

/** A contract with all that hangs on it. */
export const contractAnswer = z.object({
  id: z.string(), number: z.string(), title: z.string(),
  type: z.enum(contractTypes), state: z.enum(Object.keys(contractLifecycle.states)), version: z.int(),
  engagementId: z.string().nullable(), company: named, departmentId: z.string().nullable(),
  signingDate: z.string(), startDate: z.string(), endDate: z.string(), signedAt: z.string().nullable(),
  ...priceFields, received: yenField, open: yenField, overpaid: yenField, refundClause: z.enum(refundClauses),
  overheadRule: appliedRule,
  lines: z.array(z.object({ kind: z.enum(contractLineKinds), amount: yenField, fiscalYear: z.int(), basis: z.string(), amendment: z.int().nullable() })),
  amendments: z.array(amendmentAnswer),
  instalments: z.array(instalment),
  receipts: z.array(receipt),
  carryOvers: z.array(carryOver),
});

export type ContractAnswer = z.infer<typeof contractAnswer>;
export type CarryOverAnswer = z.infer<typeof carryOver>;
export type ReceiptAnswer = z.infer<typeof receipt>;
export type AppliedRuleAnswer = z.infer<typeof appliedRule>;
