import { type PlainDate, type Yen, yen } from '@musubi/kernel';
import { nearestName } from '@musubi/platform/config/nearest-name';
import { z } from 'zod';
import { type ContractLine, contractLineKinds } from '../domain/contract-line.js';
import { contractTypes } from '../domain/contract-type.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import { overheadPolicySchemaWith, plainDay } from '../public/overhead-policy-schema.js';

const amount = z.int().transform(yen);

/** A university may have types of its own; what is almost a type of the product is taken for a misspelling of it. Short words are almost anything. */
const misspelt = contractTypes.filter(({ length }) => length > 7);
const contractType = z.string().min(1).max(100).superRefine((type, context) => {
  const meant = contractTypes.some((known) => known === type) ? undefined : nearestName(type, misspelt);
  if (meant === undefined) return;
  context.addIssue({ code: 'custom', params: { code: 'contract.type_unknown' }, message: `The contract type ${type} is not known; did you mean ${meant}?` });
});

const lineFields = {
  kind: z.enum(contractLineKinds),
  fiscalYear: z.int().min(1).max(9_998).optional(),
  basis: z.string().max(500).default(''),
};
const line = z.strictObject({ ...lineFields, amount });
/** With a budget the amount of the direct line is what is sought. */
const lineMaybeSought = z.strictObject({ ...lineFields, amount: amount.optional() });

/** A case as written, checked field by field. */
export interface EstimateCase {
  readonly policy: OverheadPolicy;
  readonly terms: {
    readonly contractType: string;
    readonly signingDate?: PlainDate | undefined;
    readonly startDate: PlainDate;
    /** Last day, included. */
    readonly endDate: PlainDate;
    readonly partner: { readonly sme?: boolean | undefined; readonly prefecture?: string | undefined; readonly umbrella: boolean };
    readonly publicMoney: boolean;
    readonly lines: readonly (Omit<ContractLine, 'amount'> & { readonly amount?: Yen | undefined })[];
    readonly amendments: readonly { readonly date: PlainDate; readonly lines: readonly ContractLine[] }[];
    readonly budget?: Yen | undefined;
  };
}

/** One case as it comes in, and its policy. `null` stands for what is not given: leave it out before (`withoutNulls`). */
export const estimateCaseSchema: z.ZodType<EstimateCase> = z.strictObject({
  policy: overheadPolicySchemaWith(contractType, 0),
  terms: z.strictObject({
    contractType,
    signingDate: plainDay.optional(),
    startDate: plainDay,
    endDate: plainDay,
    partner: z.strictObject({
      sme: z.boolean().optional(),
      prefecture: z.string().min(1).optional(),
      umbrella: z.boolean().default(false),
    }).default({ umbrella: false }),
    publicMoney: z.boolean().default(false),
    lines: z.array(lineMaybeSought),
    amendments: z.array(z.strictObject({ date: plainDay, lines: z.array(line) })).default([]),
    budget: amount.optional(),
  }),
});

/** The same value with `undefined` for each `null` inside objects. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner === null ? undefined : withoutNulls(inner)]));
}
