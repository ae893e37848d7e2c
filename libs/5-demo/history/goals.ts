import type { KpiKey } from '@musubi/reporting';

/** A goal's plans and what reports state of it, in its unit: whole yen, basis points or a count. */
interface GoalSeries {
  readonly kpi: KpiKey;
  /** As planned at first; the longest-running one is the long-term goal. */
  readonly plans?: Readonly<Record<number, number>>;
  /** What the plans were revised to. */
  readonly revised?: Readonly<Record<number, number>>;
  readonly actuals?: Readonly<Record<number, number>>;
  /** Said with each plan. */
  readonly remark?: string;
}

/** The model university's goals of FY2018–2021 and FY2030. Its joint-research income is not stated but counted from its contracts. */
export const goalSeries: readonly GoalSeries[] = [
  { kpi: 'external_funding_ratio', plans: { 2018: 1_860, 2019: 1_970, 2020: 2_070, 2021: 2_180, 2030: 3_000 }, actuals: { 2018: 1_870, 2019: 1_980, 2020: 2_100, 2021: 2_180 } },
  { kpi: 'private_joint_research_income', plans: { 2030: 16_500_000_000 } },
  {
    kpi: 'international_coauthored_papers', plans: { 2018: 2_004, 2019: 2_085, 2020: 2_166, 2021: 2_246 }, actuals: { 2018: 2_023, 2019: 2_147, 2020: 2_248, 2021: 2_304 },
    remark: '令和3年度までに平成27年度比20%増',
  },
  {
    kpi: 'hub_coauthorship_ratio', plans: { 2018: 3_440, 2019: 3_510, 2020: 3_580, 2021: 3_660, 2030: 4_000 }, revised: { 2019: 3_720, 2020: 3_750, 2021: 3_780, 2030: 5_000 },
    actuals: { 2018: 3_690, 2019: 3_730, 2020: 3_790, 2021: 3_830 },
  },
  { kpi: 'hub_foreign_researcher_ratio', plans: { 2018: 1_630, 2019: 1_710, 2020: 1_750, 2021: 1_850, 2030: 2_000 }, actuals: { 2018: 1_640, 2019: 1_820, 2020: 1_920, 2021: 2_030 } },
  { kpi: 'chairs_and_departments', actuals: { 2018: 21, 2021: 43 } },
  { kpi: 'chairs_and_departments_income', actuals: { 2018: 330_000_000, 2021: 1_310_000_000 } },
  { kpi: 'umbrella_agreements', actuals: { 2021: 14 } },
  { kpi: 'co_creation_labs', actuals: { 2021: 7 } },
  { kpi: 'ip_income', actuals: { 2020: 360_000_000 } },
  { kpi: 'donations', actuals: { 2020: 549_000_000 } },
];

/** The same report says elsewhere that FY2020's income was another: both are kept, each with its source. */
export const incomeSaidElsewhere = { fiscalYear: 2020, value: 6_640_000_000, source: '実績報告書の別の箇所（66.4億円）' };
