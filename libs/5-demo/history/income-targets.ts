/** Private joint-research income of the model university, whole yen, tax included, by receipt date. */
export interface IncomeTarget {
  readonly fiscalYear: number;
  readonly plan: number;
  readonly received: number;
}

/** 46.7 / 56.7 / 66.7 / 76.7 億円 planned, 44.5 / 60.1 / 66.8 / 76.8 received. */
export const incomeTargets: readonly IncomeTarget[] = [
  { fiscalYear: 2018, plan: 4_670_000_000, received: 4_450_000_000 },
  { fiscalYear: 2019, plan: 5_670_000_000, received: 6_010_000_000 },
  { fiscalYear: 2020, plan: 6_670_000_000, received: 6_680_000_000 },
  { fiscalYear: 2021, plan: 7_670_000_000, received: 7_680_000_000 },
];

export const firstYear = 2018;
export const lastYear = 2021;
