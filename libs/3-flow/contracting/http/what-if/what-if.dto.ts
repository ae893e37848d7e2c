import { pageOf } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import { contractTypes } from '../../domain/contract-type.js';
import { overheadPolicySchema } from '../../public/overhead-policy-schema.js';
import { named } from '../contract-parts.dto.js';
import { yenField } from '../price-fields.dto.js';

const fiscalYear = z.int().min(2000).max(2100);
const asked = { policy: overheadPolicySchema, from: fiscalYear, to: fiscalYear };

/** The contracts signed in these fiscal years, under this table. */
export const comparePoliciesBody = z.strictObject(asked);

export const repricedContractsBody = z.strictObject({
  ...asked, type: z.enum(contractTypes).optional(), department: z.uuid().or(z.literal('none')).optional(),
  cursor: z.string().max(500).optional(), limit: z.int().min(1).max(200).default(50),
});

const price = z.object({ direct: yenField, overhead: yenField, total: yenField });
const summed = price.extend({ effectiveRateBp: z.int().nullable() });
const comparison = z.object({ count: z.int(), undecided: z.int(), before: summed, after: summed });
const group = comparison.extend({ key: z.string(), name: z.string().nullable() });

export const comparedAnswer = z.object({ from: z.int(), to: z.int(), total: comparison, byType: z.array(group), byDepartment: z.array(group) });

export const repricedAnswer = pageOf(z.object({
  id: z.string(), number: z.string(), title: z.string(), type: z.string(), signingDate: z.string(), engagementId: z.string().nullable(),
  company: named, department: named.nullable(),
  before: price, after: price,
  /** Places of the rules in the contract's own table and in the other, from 0; null where there is none. */
  ruleBefore: z.int().nullable(), ruleAfter: z.int().nullable(),
  /** The code of the reason why the other table cannot price it. */
  undecided: z.string().nullable(),
}));

export type ComparePoliciesBody = z.infer<typeof comparePoliciesBody>;
export type ComparedAnswer = z.infer<typeof comparedAnswer>;
export type RepricedContractsBody = z.infer<typeof repricedContractsBody>;
export type RepricedAnswer = z.infer<typeof repricedAnswer>;
