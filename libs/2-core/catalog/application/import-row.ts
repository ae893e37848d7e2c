import { normaliseText } from '@musubi/kernel';
import { z } from 'zod';

const emptyAsAbsent = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
const optionalText = z.preprocess(emptyAsAbsent, z.string().optional());
/** A list, or one text with `;` or `、` between the parts (CSV has no lists). */
const parts = z.union([z.array(z.string()), z.string()]).nullish();
const partsOf = (value: string | string[] | null | undefined): string[] =>
  (typeof value === 'string' ? value.split(/[;；、]/u) : value ?? []).map((part) => part.trim()).filter((part) => part !== '');
const list = parts.transform(partsOf);
const wholeNumber = z.union([z.int(), z.string().regex(/^\d+$/u, 'must be a whole number').transform(Number)]);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')]);
/** Whole yen. A CSV has it as one text, `3000000-8000000`, either end of which may be missing. */
const budget = z.preprocess((value) => {
  const ends = typeof value === 'string' ? /^(\d*)\s*[-–〜~]\s*(\d*)$/u.exec(value.trim()) : null;
  return ends ? { min: ends[1] ? Number(ends[1]) : null, max: ends[2] ? Number(ends[2]) : null } : value;
}, z.object({ min: z.int().nullish(), max: z.int().nullish() }, 'must be min-max in whole yen'));

/** Of columns that files written before them lack: absent, what was said before stays; empty, it is taken back. */
const emptyAsNull = (value: unknown): unknown => (value === '' ? null : value);
const newerList = parts.transform((value) => (value === undefined ? undefined : partsOf(value)));
/** `open`, `limited`, or the day before which there is no room. */
const availability = z.union([z.enum(['open', 'limited']).transform((state) => ({ state, from: null })), z.iso.date().transform((from) => ({ state: 'not_before' as const, from }))],
  'must be open, limited or a day, YYYY-MM-DD');

const common = {
  externalId: z.string('is missing').transform(normaliseText).pipe(z.string().min(1, 'is missing').max(200)),
  title_ja: optionalText, title_en: optionalText, body_ja: optionalText, body_en: optionalText,
  keywords: list, fieldCodes: list,
  trl: z.preprocess(emptyAsAbsent, wholeNumber.optional()),
  region: optionalText,
  equipment: newerList,
};

/** One seed of an import file; other columns are ignored. */
export const seedImportRow = z.object({
  ...common,
  confidentiality: z.preprocess(emptyAsAbsent, z.enum(['public', 'registered', 'university']).default('public')),
  department: z.preprocess(emptyAsAbsent, z.string().optional()),
  researcher: optionalText,
  cost: z.preprocess(emptyAsNull, budget.nullish()),
  availability: z.preprocess(emptyAsNull, availability.nullish()),
  kind: z.preprocess(emptyAsAbsent, z.enum(['result', 'patent', 'expertise', 'equipment', 'data']).default('result')),
});

/** One need of an import file; other columns are ignored. */
export const needImportRow = z.object({
  ...common,
  confidentiality: z.preprocess(emptyAsAbsent, z.enum(['public']).default('public')),
  mustHave: optionalText, niceToHave: optionalText,
  anonymous: z.preprocess(emptyAsAbsent, flag.default(false)),
  deadline: z.preprocess(emptyAsAbsent, z.iso.date().optional()),
  budget: z.preprocess(emptyAsAbsent, budget.optional()),
});

export type SeedImportRow = z.infer<typeof seedImportRow>;
export type NeedImportRow = z.infer<typeof needImportRow>;

/** Where a row of an import is wrong. */
export interface ImportProblem {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly externalId: string | null;
  readonly field: string;
  /** Stable and dotted: `import.*` for the row's form, `content.*` for what it says. */
  readonly code: string;
  readonly message: string;
}

export interface NumberedRow {
  readonly line: number;
  readonly value: unknown;
}

/** Parses every row; nothing is imported while one is wrong. */
export function parseRows<Row extends { externalId: string }>(
  schema: z.ZodType<Row>, rows: readonly NumberedRow[],
): { rows: { line: number; row: Row }[]; problems: ImportProblem[] } {
  const parsed: { line: number; row: Row }[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Map<string, number>();
  for (const { line, value } of rows) {
    const result = schema.safeParse(value);
    const externalId = externalIdOf(value);
    if (!result.success) {
      problems.push(...result.error.issues.map((issue) => ({ line, externalId, field: issue.path.join('.'), code: `import.${issue.code}`, message: issue.message })));
      continue;
    }
    const before = seen.get(result.data.externalId);
    if (before !== undefined) problems.push({ line, externalId, field: 'externalId', code: 'import.repeated', message: `stands in line ${before} too` });
    seen.set(result.data.externalId, line);
    parsed.push({ line, row: result.data });
  }
  return { rows: parsed, problems };
}

function externalIdOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null && 'externalId' in value ? value.externalId : null;
  return typeof id === 'string' ? id : null;
}
