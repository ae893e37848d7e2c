import { contractTypes } from '@musubi/contracting';
import { pageOf, pageQuery } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import { countedSubjects } from '../../domain/figures/figure-contract.js';
import { asOfField, yenField } from '../entries.dto.js';

/** `of`: a goal or a cell of the fact book that is counted from contracts. */
export const figureContractsQuery = pageQuery.extend({ of: z.enum(countedSubjects as [string, ...string[]]), asOf: asOfField });

const named = z.object({ id: z.string(), name: z.string() });

export const figureContractsAnswer = pageOf(z.object({
  id: z.string(), number: z.string(), title: z.string(), type: z.enum(contractTypes), company: named, department: named.nullable(), amount: yenField,
})).extend({ total: z.object({ count: z.int(), amount: yenField }) });

export type FigureContractsInput = z.infer<typeof figureContractsQuery>;
export type FigureContractsAnswer = z.infer<typeof figureContractsAnswer>;
