import { allocate, yen, type Yen } from '@musubi/kernel';

/** What a person may tick of a contract, each of which some gate is about. A foreign party is no tick: the parties' countries say it. */
export const contractFacts = ['interests', 'listed_item', 'human_subjects', 'animals', 'genetic_modification', 'side_job', 'public_money'] as const;
export type ContractFact = (typeof contractFacts)[number];

/** `country`: ISO 3166, two letters. `weight`: what share of the whole a party bears, relative to the others. */
export type ContractParty = { readonly name: string; readonly country: string; readonly weight: number };

/** What a contract says beside its money; null or empty while it is not settled. */
export type ContractContent = {
  readonly goals: readonly { readonly text: string; readonly dueDate: string }[];
  readonly people: readonly string[];
  readonly parties: readonly ContractParty[];
  readonly resultOwnership: string | null;
  readonly backgroundIp: string | null;
  readonly foregroundIp: string | null;
  readonly publication: string | null;
  readonly purpose: string | null;
  /** Name of a chair, department or laboratory. */
  readonly unitName: string | null;
  /** Hours and their price of academic consulting. */
  readonly hours: string | null;
  /** What a licence gives, or an umbrella agreement covers. */
  readonly scope: string | null;
  readonly materials: string | null;
  /** Last day of secrecy. */
  readonly confidentialUntil: string | null;
  readonly facts: readonly ContractFact[];
};

export const noContent: ContractContent = {
  goals: [], people: [], parties: [], resultOwnership: null, backgroundIp: null, foregroundIp: null, publication: null, purpose: null, unitName: null,
  hours: null, scope: null, materials: null, confidentialUntil: null, facts: [],
};

/** A party with what it bears of a total, whole yen. */
export type BearingParty = ContractParty & { readonly share: Yen };

/** The parties in their order, each with its share of a total; the shares add up to it. None where there are none. */
export function bearing(total: Yen, parties: readonly ContractParty[]): BearingParty[] {
  if (parties.length === 0) return [];
  const shares = allocate(total, parties.map(({ weight }) => weight));
  return parties.map((party, index) => ({ ...party, share: shares[index] ?? yen(0) }));
}
