import { isPlainDate } from '@musubi/kernel';
import { contractTypes } from '@musubi/contracting';
import { pageOf, pageQuery } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import { measures, scopes } from '../domain/measure.js';

export const yenField = z.int();
export const asOfField = z.string().refine(isPlainDate, { error: 'a day, YYYY-MM-DD' }).optional();
export const scopeField = z.enum(scopes).default('private_joint_research');

const idOrNone = z.union([z.uuid(), z.literal('none')]).optional();
const textOrNone = z.string().max(200).optional();

/** `none`: what has no such thing. */
const groups = { hub: textOrNone, field: textOrNone, type: z.enum(contractTypes).optional(), size: z.enum(['sme', 'large', 'none']).optional(), umbrella: idOrNone };
const filters = { q: z.string().trim().max(100).optional(), department: idOrNone, asOf: asOfField };

export const receiptsQuery = pageQuery.extend(filters);
export const receiptsExportQuery = z.object(filters);

const ofEntries = { ...filters, ...groups, measure: z.enum(measures).default('received'), scope: scopeField };

export const entriesQuery = pageQuery.extend(ofEntries);
export const entriesExportQuery = z.object(ofEntries);

const named = z.object({ id: z.string(), name: z.string() });
const row = {
  id: z.string(), date: z.string(), contract: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  company: named, department: named.nullable(),
  amount: yenField, amountExTax: yenField, direct: yenField, overhead: yenField,
};
const rate = z.int().nullable();

export const receiptsAnswer = pageOf(z.object(row)).extend({
  fiscalYear: z.int(),
  /** Over everything the filter lets through; without a filter it is the year's figure. */
  total: z.object({ count: z.int(), received: yenField, receivedExTax: yenField, direct: yenField, overhead: yenField, effectiveRateBp: rate }),
});

export const entriesAnswer = pageOf(z.object({ ...row, recordedOn: z.string(), type: z.string() })).extend({
  fiscalYear: z.int(), measure: z.enum(measures),
  total: z.object({ count: z.int(), amount: yenField, amountExTax: yenField, direct: yenField, overhead: yenField, effectiveRateBp: rate }),
});

export type ReceiptsQuery = z.infer<typeof receiptsQuery>;
export type ReceiptsExportQuery = z.infer<typeof receiptsExportQuery>;
export type ReceiptsAnswer = z.infer<typeof receiptsAnswer>;
export type EntriesQuery = z.infer<typeof entriesQuery>;
export type EntriesExportQuery = z.infer<typeof entriesExportQuery>;
export type EntriesAnswer = z.infer<typeof entriesAnswer>;
