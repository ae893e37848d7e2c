/** Whole yen; an end that is not said is open. */
export interface YenBand {
  readonly min: number | null;
  readonly max: number | null;
}

export type CompanySize = 'small' | 'large';

/** Whether a researcher has room for new work; `not_before` with the first day (`YYYY-MM-DD`). */
export interface Availability {
  readonly state: 'open' | 'limited' | 'not_before';
  readonly from: string | null;
}

/** What a need or a seed says besides its text; nothing said is null or left out. */
export interface MatchFacets {
  readonly fieldCodes?: readonly string[] | null;
  /** Prefecture: 宮城県. */
  readonly region?: string | null;
  /** Technology readiness level, 1–9. */
  readonly trl?: number | null;
  readonly keywords?: readonly string[] | null;
  /** What the company can spend; what such work usually costs. */
  readonly budget?: YenBand | null;
  /** Need: equipment wanted. Seed: equipment that can be used. By name. */
  readonly equipment?: readonly string[] | null;
  /** Of the seed. */
  readonly availability?: Availability | null;
  /** Of the need: the day by which an answer is wanted, `YYYY-MM-DD`. */
  readonly deadline?: string | null;
  /** `YYYY-MM-DD`, since when it stands as it does. */
  readonly since?: string | null;
}

/** What only the record of the two sides tells. Unknown, and for a company that stays unnamed, null. */
export interface PairRecord {
  readonly companySize: CompanySize | null;
  /** The sizes of company that the seed's department has taken up work with; null: it has no record. */
  readonly departmentWorkedWith: readonly CompanySize[] | null;
  /** The nearest that the two have worked together before. */
  readonly pastWork: 'researcher' | 'department' | null;
}

export const nothingOnRecord: PairRecord = { companySize: null, departmentWorkedWith: null, pastWork: null };
