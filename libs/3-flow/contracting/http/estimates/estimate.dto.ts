import { z } from 'zod';
import { largestAmount } from '../../domain/contract-amount-errors.js';
import { mostLines } from '../../domain/contract-line-errors.js';
import { contractLineKinds } from '../../domain/contract-line.js';
import { contractTypes } from '../../domain/contract-type.js';
import { estimateItemKinds } from '../../domain/estimate-item.js';
import { estimateLifecycle } from '../../domain/estimates/estimate-lifecycle.js';
import { appliedRule, bilingual, named } from '../contract-parts.dto.js';
import { priceFields, yenField } from '../price-fields.dto.js';

const day = z.iso.date();
const amount = z.int().min(-largestAmount).max(largestAmount);
const quantity = z.int().min(0).max(1_000_000);
const name = z.string().trim().min(1).max(200);

const item = {
  name, reason: z.string().trim().max(300).optional(), fiscalYear: z.int().min(1).max(9_998).optional(),
};
const hoursItem = { ...item, hours: quantity, annualCost: z.int().min(0).max(largestAmount), annualHours: z.int().min(1).max(8_784) };
const piecesItem = { ...item, pieces: quantity, unitPrice: amount };

const price = z.discriminatedUnion('style', [
  z.strictObject({ style: z.literal('itemised') }),
  /** One sum, tax included, which the items may not exceed. */
  z.strictObject({ style: z.literal('lumpSum'), agreed: z.int().min(0).max(largestAmount) }),
  /** Amounts, tax included, that are earned as gates pass. */
  z.strictObject({ style: z.literal('resultLinked'), milestones: z.array(z.strictObject({ name, dueDate: day, amount })).max(50) }),
]);

export const estimateBody = z.strictObject({
  title: name.nullable().default(null), contractType: z.enum(contractTypes), signingDate: day, startDate: day, endDate: day,
  /** Last day on which it may be accepted. */
  validUntil: day,
  items: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['people', 'students']), ...hoursItem }),
    z.strictObject({ kind: z.enum(estimateItemKinds).exclude(['people', 'students']), ...piecesItem }),
  ])).max(mostLines),
  price: price.default({ style: 'itemised' }),
  instalments: z.array(z.strictObject({ dueDate: day, amount })).max(120).default([]),
  umbrella: z.boolean().default(false), publicMoney: z.boolean().default(false), note: z.string().trim().max(2_000).default(''),
});

export const fitBody = estimateBody.pick({ contractType: true, signingDate: true, startDate: true, endDate: true, items: true, umbrella: true, publicMoney: true })
  .extend({ budget: z.int().min(0).max(largestAmount) });

/** What one more line of direct cost may be; `left` is what the budget keeps. */
export const fitAnswer = z.object({ direct: yenField, total: yenField, left: yenField });

export const declineEstimateBody = z.strictObject({ reason: z.string().trim().min(1).max(1_000) });

const itemAnswer = z.object({
  kind: z.enum(estimateItemKinds), name: z.string(), reason: z.string().nullable(), fiscalYear: z.int().nullable(),
  /** Of people and students. */
  hours: z.int().nullable(), annualCost: yenField.nullable(), annualHours: z.int().nullable(),
  /** Of all else. */
  pieces: z.int().nullable(), unitPrice: yenField.nullable(),
  lineKind: z.enum(contractLineKinds), amount: yenField,
  /** How the amount comes about, in words. */
  basis: bilingual,
});

const priced = {
  items: z.array(itemAnswer), ...priceFields,
  /** What a lump sum is above its items, before tax; it is booked as strategic fee. */
  adjustment: yenField,
  effectiveRateBp: z.int().nullable(), overheadRule: appliedRule,
  byFiscalYear: z.array(z.object({
    fiscalYear: z.int(), direct: yenField, researcherFee: yenField, overhead: yenField, strategicFee: yenField, subtotal: yenField, tax: yenField, total: yenField,
  })),
  /** Paid in any case, and as gates pass. */
  fixed: yenField, linked: yenField,
  instalments: z.array(z.object({ sequence: z.int(), dueDate: z.string(), fiscalYear: z.int(), amount: yenField })),
};

export const pricedEstimateAnswer = z.object(priced);

export const estimateAnswer = z.object({
  id: z.string(), engagementId: z.string(), version: z.int(), number: z.string(), state: z.enum(Object.keys(estimateLifecycle.states)), title: z.string(),
  company: named, university: named,
  contractType: z.enum(contractTypes), signingDate: z.string(), startDate: z.string(), endDate: z.string(), validUntil: z.string(),
  price: z.discriminatedUnion('style', [
    z.object({ style: z.literal('itemised') }), z.object({ style: z.literal('lumpSum'), agreed: yenField }),
    z.object({ style: z.literal('resultLinked'), milestones: z.array(z.object({ name: z.string(), dueDate: z.string(), amount: yenField })) }),
  ]),
  umbrella: z.boolean(), publicMoney: z.boolean(), note: z.string(),
  draftedAt: z.string(), sentAt: z.string().nullable(),
  decision: z.object({ answer: z.enum(['accepted', 'declined']), reason: z.string().nullable(), at: z.string() }).nullable(),
  /** The contract it became, a moment after it was accepted. */
  contractId: z.string().nullable(),
  ...priced,
});

export const estimateList = z.object({ items: z.array(estimateAnswer), nextCursor: z.null() });

export type EstimateBody = z.infer<typeof estimateBody>;
export type FitBody = z.infer<typeof fitBody>;
export type FitAnswer = z.infer<typeof fitAnswer>;
export type DeclineEstimateBody = z.infer<typeof declineEstimateBody>;
export type EstimateAnswer = z.infer<typeof estimateAnswer>;
export type EstimateItemAnswer = z.infer<typeof itemAnswer>;
export type PricedEstimateAnswer = z.infer<typeof pricedEstimateAnswer>;
export type EstimateList = z.infer<typeof estimateList>;
