import { z } from 'zod';
import { contractFacts } from '../../domain/content/contract-content.js';
import { gateKinds } from '../../domain/content/gates.js';
import { yenField } from '../price-fields.dto.js';

const text = z.string().trim().min(1).max(4_000);
const said = text.nullable().default(null);
const name = z.string().trim().min(1).max(200);

/** Each of them; `weight` is what share of the whole a party bears, relative to the others. */
export const partiesBody = z.array(z.strictObject({
  name, country: z.string().regex(/^[A-Z]{2}$/).default('JP'), weight: z.int().min(1).max(1_000_000_000).default(1),
})).max(100);

/** The whole of it; what is left out is not settled yet. */
export const contentBody = z.strictObject({
  goals: z.array(z.strictObject({ text, dueDate: z.iso.date() })).max(50).default([]),
  people: z.array(name).max(100).default([]),
  parties: partiesBody.default([]),
  resultOwnership: said, backgroundIp: said, foregroundIp: said, publication: said, purpose: said, unitName: said, hours: said, scope: said, materials: said,
  confidentialUntil: z.iso.date().nullable().default(null),
  facts: z.array(z.enum(contractFacts)).max(contractFacts.length).default([]),
});

export const gateBody = z.strictObject({
  kind: z.enum(gateKinds),
  outcome: z.enum(['cleared', 'refused']),
  note: text,
  checks: z.array(z.string().max(100)).max(20).default([]),
});

const texts = z.object({
  resultOwnership: z.string().nullable(), backgroundIp: z.string().nullable(), foregroundIp: z.string().nullable(), publication: z.string().nullable(),
  purpose: z.string().nullable(), unitName: z.string().nullable(), hours: z.string().nullable(), scope: z.string().nullable(), materials: z.string().nullable(),
  confidentialUntil: z.string().nullable(),
});

/** With each party's share of the total. */
export const bearingParties = z.array(z.object({ name: z.string(), country: z.string(), weight: z.int(), share: yenField }));

const gate = z.object({
  kind: z.enum(gateKinds), state: z.enum(['open', 'cleared', 'refused']), raisedBy: z.array(z.string()), checks: z.array(z.string()),
  /** Who has to see to it, since when and until when. */
  ownerUserId: z.string().nullable(), since: z.string(), dueOn: z.string(),
  decision: z.object({ outcome: z.enum(['cleared', 'refused']), note: z.string(), decidedAt: z.string(), decidedBy: z.string() }).nullable(),
});

export const contentAnswer = z.object({
  contractId: z.string(), version: z.int(), savedAt: z.string().nullable(),
  content: texts.extend({
    goals: z.array(z.object({ text: z.string(), dueDate: z.string() })), people: z.array(z.string()),
    parties: bearingParties, facts: z.array(z.string()),
  }),
  /** What the contract's type, or the company's tax credit, asks for and it does not say. */
  missing: z.array(z.object({ field: z.string(), for: z.enum(['contract', 'taxCredit']) })),
  gates: z.array(gate),
});

export type ContentBody = z.infer<typeof contentBody>;
export type GateBody = z.infer<typeof gateBody>;
export type ContentAnswer = z.infer<typeof contentAnswer>;
