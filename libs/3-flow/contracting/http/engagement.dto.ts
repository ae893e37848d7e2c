import { z } from 'zod';
import { bilingual, contractAnswer, named } from './contract-parts.dto.js';

const title = z.object({ ja: z.string().nullable(), en: z.string().nullable() });

/** A case: people with their departments, what it is about, what happened, its contracts. */
export const engagementAnswer = z.object({
  id: z.string(), status: z.enum(['open', 'closed']), openedAt: z.string(), mayWork: z.boolean(),
  university: named,
  /** Null while the company stays unnamed to the reader. */
  company: named.nullable(),
  need: z.object({ id: z.string(), title }),
  seeds: z.array(z.object({
    id: z.string(), matchId: z.string(), title, researcherName: z.string().nullable(), department: named, acceptedAt: z.string(),
  })),
  people: z.array(z.object({ id: z.string(), name: z.string(), role: z.enum(['owner', 'participant']), departments: z.array(named) })),
  history: z.array(z.object({
    id: z.string(), at: z.string(), kind: z.string(), matchId: z.string().nullable(),
    actor: named.nullable(), facts: z.record(z.string(), z.unknown()),
  })),
  contracts: z.array(contractAnswer),
});

export const overheadPolicyQuery = z.object({ date: z.iso.date().optional() });

const overheadBase = z.enum(['direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp']);

/** All of those given must hold; bounds are inclusive. */
const ruleCondition = z.object({
  from: z.string().optional(), to: z.string().optional(), contractTypes: z.array(z.string()).readonly().optional(),
  sme: z.boolean().optional(), prefecture: z.string().optional(), umbrella: z.boolean().optional(), publicMoney: z.boolean().optional(),
  directAtLeast: z.int().optional(), directAtMost: z.int().optional(), annualisedDirectAtLeast: z.int().optional(),
});

export const overheadPolicyAnswer = z.object({
  id: z.string(), validFrom: z.string(), date: z.string(), dateBasis: z.enum(['start', 'signing']),
  rounding: z.object({ unit: z.int(), scope: z.enum(['total', 'fiscalYear']) }),
  tax: z.object({ mode: z.enum(['exclusive', 'inclusive', 'none', 'export']), rateBp: z.int() }),
  amendment: z.enum(['current', 'original']),
  rules: z.array(z.object({ index: z.int(), base: overheadBase, rateBp: z.int(), when: ruleCondition, sentence: bilingual })),
  source: z.string(), note: z.string().nullable(), unconfirmedFiscalYears: z.array(z.int()),
});

export type EngagementAnswer = z.infer<typeof engagementAnswer>;
export type OverheadPolicyQuery = z.infer<typeof overheadPolicyQuery>;
export type OverheadPolicyAnswer = z.infer<typeof overheadPolicyAnswer>;
