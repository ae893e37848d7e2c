import { z } from 'zod';
import { factBookCells, patentField } from '../../domain/fact-book/sheet.js';
import { type KpiKey, kpiKeys } from '../../domain/kpi/kpi-tree.js';
import { asOfField } from '../entries.dto.js';
import { isRange, rangeError, yearRange } from '../income.dto.js';

const kpiField = z.enum(kpiKeys as [KpiKey, ...KpiKey[]]);
const fiscalYear = z.int().min(1950).max(2200);
const value = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const source = z.string().trim().min(1).max(200);

export const kpisQuery = z.object({ ...yearRange, asOf: asOfField }).refine(isRange, rangeError);

export const kpisAnswer = z.object({
  kpis: z.array(z.object({
    key: kpiField, unit: z.enum(['yen', 'rate', 'count']), serves: kpiField.nullable(),
    years: z.array(z.object({
      fiscalYear: z.int(),
      /** The newest first: it holds, the others were revised. */
      plans: z.array(z.object({ value: z.int(), validFrom: z.string(), source: z.string() })),
      /** Each with who states it; `contracts` is counted from the university's own. */
      figures: z.array(z.object({ value: z.int(), source: z.string(), recordedOn: z.string().nullable() })),
      /** Hundredths of a per cent, of the first figure. */
      attainment: z.int().nullable(),
    })),
  })),
});

export const planBody = z.strictObject({ kpi: kpiField, fiscalYear, value, source });
/** `field`: the technical field, of `patents.field` and of nothing else. */
export const figureBody = z.strictObject({
  subject: z.enum([patentField, ...kpiKeys, ...factBookCells]), field: z.string().trim().min(1).max(100).optional(), fiscalYear, value, source,
}).refine(({ subject, field }) => (subject === patentField) === (field !== undefined), { path: ['field'], error: 'A technical field belongs to patents.field and to nothing else.' });
export const statedAnswer = z.object({ id: z.string() });

export type KpisQuery = z.infer<typeof kpisQuery>;
export type KpisAnswer = z.infer<typeof kpisAnswer>;
export type PlanBody = z.infer<typeof planBody>;
export type FigureBody = z.infer<typeof figureBody>;
