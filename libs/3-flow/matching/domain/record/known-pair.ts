import type { DecidedBefore } from '../explanation/nearest-decision.js';
import { type CompanySize, nothingOnRecord, type PairRecord } from '../facets/match-facets.js';

/** What the record says of a need and a seed. */
export interface KnownPair {
  readonly record: PairRecord;
  readonly decided: readonly DecidedBefore[];
}

export const nothingKnown: KnownPair = { record: nothingOnRecord, decided: [] };

/** Who asks whom. What nobody may know, or nobody said, is null: the company of an anonymous need, its size, the researcher. */
export interface AskingPair {
  readonly needId: string;
  readonly companyId: string | null;
  readonly companySize: CompanySize | null;
  readonly seedId: string;
  readonly departmentId: string;
  readonly researcher: string | null;
}

/** A contract that was signed. Like all of the record never about a need for named persons alone. */
export type RecordedContract = Omit<AskingPair, 'companySize'>;

/** A decision of the seed's department that was about the seed, not about people. */
export interface RecordedDecision extends Pick<AskingPair, 'needId' | 'seedId' | 'companySize'> {
  readonly outcome: 'accepted' | 'declined' | 'contracted';
  /** `YYYY-MM` */
  readonly month: string;
  readonly needTerms: ReadonlySet<string>;
}

/** What was decided on this very need does not speak for it. */
export function knownOfPair(pair: AskingPair, ofDepartment: readonly RecordedDecision[], contracts: readonly RecordedContract[]): KnownPair {
  const others = ofDepartment.filter(({ needId }) => needId !== pair.needId);
  const sizes = [...new Set(others.flatMap(({ outcome, companySize }) => (outcome !== 'declined' && companySize ? [companySize] : [])))].sort();
  return {
    record: { companySize: pair.companySize, departmentWorkedWith: sizes.length > 0 ? sizes : null, pastWork: nearestWork(pair, contracts) },
    decided: others.map(({ seedId, outcome, month, needTerms }) => ({ outcome, month, needTerms, of: seedId === pair.seedId ? 'seed' : 'department' })),
  };
}

function nearestWork({ needId, companyId, seedId, researcher, departmentId }: AskingPair, contracts: readonly RecordedContract[]): 'researcher' | 'department' | null {
  if (companyId === null) return null;
  const own = contracts.filter((one) => one.companyId === companyId && one.needId !== needId);
  if (own.some((one) => one.seedId === seedId || (researcher !== null && one.researcher === researcher))) return 'researcher';
  return own.some((one) => one.departmentId === departmentId) ? 'department' : null;
}
