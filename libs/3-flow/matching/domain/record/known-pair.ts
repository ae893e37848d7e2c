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

/** A decision of the past, about the seed and not about people. Never of a need that is for named persons alone. */
export interface RecordedDecision extends AskingPair {
  readonly outcome: 'accepted' | 'declined' | 'contracted';
  /** `YYYY-MM` */
  readonly month: string;
  readonly needTerms: ReadonlySet<string>;
}

/** `recorded`: of the seed's department, and every contract of the company. What was decided on this very need does not speak for it. */
export function knownOfPair(pair: AskingPair, recorded: readonly RecordedDecision[]): KnownPair {
  const others = recorded.filter(({ needId }) => needId !== pair.needId);
  const ofDepartment = others.filter(({ departmentId }) => departmentId === pair.departmentId);
  const sizes = [...new Set(ofDepartment.flatMap(({ outcome, companySize }) => (outcome !== 'declined' && companySize ? [companySize] : [])))].sort();
  return {
    record: { companySize: pair.companySize, departmentWorkedWith: sizes.length > 0 ? sizes : null, pastWork: nearestWork(pair, others) },
    decided: ofDepartment.map(({ seedId, outcome, month, needTerms }) => ({ outcome, month, needTerms, of: seedId === pair.seedId ? 'seed' : 'department' })),
  };
}

/** Of the two sides' contracts. */
function nearestWork({ companyId, seedId, researcher, departmentId }: AskingPair, others: readonly RecordedDecision[]): 'researcher' | 'department' | null {
  if (companyId === null) return null;
  const contracts = others.filter((one) => one.outcome === 'contracted' && one.companyId === companyId);
  if (contracts.some((one) => one.seedId === seedId || (researcher !== null && one.researcher === researcher))) return 'researcher';
  return contracts.some((one) => one.departmentId === departmentId) ? 'department' : null;
}
