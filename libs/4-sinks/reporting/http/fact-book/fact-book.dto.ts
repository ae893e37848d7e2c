import { z } from 'zod';
import { asOfField } from '../entries.dto.js';
import { yearRange } from '../income.dto.js';

export const factBookQuery = z.object({ fiscalYear: yearRange.to, asOf: asOfField });

export const factBookAnswer = z.object({
  fiscalYears: z.array(z.int()),
  cells: z.array(z.object({
    cell: z.string(),
    values: z.array(z.object({
      fiscalYear: z.int(), value: z.int().nullable(), counted: z.int().nullable(), stated: z.object({ value: z.int(), source: z.string() }).nullable(),
    })),
  })),
  /** The technical fields with the most applications, of each year most first. */
  patentFields: z.array(z.object({ fiscalYear: z.int(), field: z.string(), applications: z.int(), source: z.string() })),
  warnings: z.array(z.object({
    code: z.enum(['fact_book.sum_differs', 'fact_book.more_than_whole']), cell: z.string(), fiscalYear: z.int(), expected: z.int(), found: z.int(),
  })),
});

export type FactBookQuery = z.infer<typeof factBookQuery>;
export type FactBookAnswer = z.infer<typeof factBookAnswer>;
