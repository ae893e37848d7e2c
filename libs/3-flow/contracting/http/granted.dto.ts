import { seedKinds } from '@musubi/catalog';
import { nameIn } from '@musubi/identity';
import { engagementStatuses, type GrantedCase } from '@musubi/triage';
import { z } from 'zod';
import type { GrantedCases, GrantedPage } from '../application/show-granted.js';
import { contractLifecycle } from '../domain/contract-lifecycle.js';
import { contractTypes } from '../domain/contract-type.js';
import type { GrantedContract } from '../domain/granted-contract.js';

const named = z.object({ id: z.uuid(), name: z.string() });

const contract = z.object({
  id: z.uuid(), number: z.string(), type: z.enum(contractTypes), state: z.enum(Object.keys(contractLifecycle.states)), signingDate: z.string(), startDate: z.string(), endDate: z.string(),
});

export const grantedContract = contract.extend({ university: named, department: named.nullable(), engagementId: z.uuid().nullable() });
export type GrantedContractAnswer = z.infer<typeof grantedContract>;

export const grantedCase = z.object({
  id: z.uuid(), university: named, status: z.enum(engagementStatuses), openedAt: z.string(),
  seeds: z.array(z.object({
    id: z.uuid(), title: z.object({ ja: z.string().nullable(), en: z.string().nullable() }), department: named, researcher: z.string().nullable(),
    kind: z.enum(seedKinds).nullable(), fieldCodes: z.array(z.string()),
  })),
  contracts: z.array(contract),
});
export type GrantedCaseAnswer = z.infer<typeof grantedCase>;

type Names = Omit<GrantedPage<never>, 'items'>;
type Locale = 'ja' | 'en';

function partsOf({ id, number, type, state, signingDate, startDate, endDate }: GrantedContract): z.infer<typeof contract> {
  return { id, number, type, state, signingDate, startDate, endDate };
}

export function toGrantedContract(one: GrantedContract, { organisations, departments }: Names, locale: Locale): GrantedContractAnswer {
  const { universityId, departmentId, engagementId } = one;
  return {
    ...partsOf(one), engagementId, university: { id: universityId, name: nameIn(organisations.get(universityId), locale) },
    department: departmentId === null ? null : { id: departmentId, name: nameIn(departments.get(departmentId), locale) },
  };
}

export function toGrantedCase({ id, universityId, status, openedAt, seeds }: GrantedCase, page: GrantedCases, locale: Locale): GrantedCaseAnswer {
  return {
    id, university: { id: universityId, name: nameIn(page.organisations.get(universityId), locale) }, status, openedAt: openedAt.toISOString(),
    seeds: seeds.map(({ seedId, departmentId }) => {
      const seed = page.seeds.get(seedId);
      return {
        id: seedId, title: { ja: seed?.titleJa ?? null, en: seed?.titleEn ?? null }, department: { id: departmentId, name: nameIn(page.departments.get(departmentId), locale) },
        researcher: seed?.researcherName ?? null, kind: seed?.kind ?? null, fieldCodes: [...seed?.fieldCodes ?? []],
      };
    }),
    contracts: page.contracts.filter(({ engagementId }) => engagementId === id).map(partsOf),
  };
}
