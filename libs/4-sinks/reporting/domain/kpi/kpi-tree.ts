/** `yen`: whole yen; `rate`: basis points, 1,860 is 18.6 %; `count`: things or people. */
export type KpiUnit = 'yen' | 'rate' | 'count';

interface Kpi {
  readonly unit: KpiUnit;
  /** The goal that it serves. */
  readonly serves?: string;
  /** Counted from the university's own contracts; the others are only what sources state. */
  readonly counted?: true;
}

/** The goals that the university reports on (domain facts, §4), each under the one that it serves. */
export const kpiTree = {
  external_funding_ratio: { unit: 'rate' },
  private_joint_research_income: { unit: 'yen', serves: 'external_funding_ratio', counted: true },
  chairs_and_departments: { unit: 'count', serves: 'private_joint_research_income', counted: true },
  chairs_and_departments_income: { unit: 'yen', serves: 'private_joint_research_income', counted: true },
  umbrella_agreements: { unit: 'count', serves: 'private_joint_research_income', counted: true },
  co_creation_labs: { unit: 'count', serves: 'private_joint_research_income', counted: true },
  donations: { unit: 'yen', serves: 'external_funding_ratio', counted: true },
  ip_income: { unit: 'yen', serves: 'external_funding_ratio' },
  international_coauthored_papers: { unit: 'count' },
  hub_coauthorship_ratio: { unit: 'rate', serves: 'international_coauthored_papers' },
  hub_foreign_researcher_ratio: { unit: 'rate', serves: 'international_coauthored_papers' },
} as const satisfies Readonly<Record<string, Kpi>>;

export type KpiKey = keyof typeof kpiTree;

export const kpiKeys = Object.keys(kpiTree) as KpiKey[];
