import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { IncomeEntryRow } from './income-entry.row.js';
import { IncomePlanRow } from './income-plan.row.js';
import { IncomeSumRow } from './income-sum.row.js';
import { FigureRow } from './kpi/figure.row.js';
import { KpiPlanRow } from './kpi/kpi-plan.row.js';
import { ReportingSumsByGroup1700000007030 } from './migrations/1700000007030-sums-by-group.js';
import { ReportingWordsByYear1700000007031 } from './migrations/1700000007031-words-by-year.js';
import { Reporting1700000007001 } from './migrations/1700000007001-reporting.js';
import { ReportingIncomeEntries1700000007021 } from './migrations/1700000007021-income-entries.js';
import { ReportingEntriesByIndex1700000007022 } from './migrations/1700000007022-entries-by-index.js';
import { ReportingKpis1700000007024 } from './migrations/1700000007024-kpis.js';
import { ReportingAmendedOn1700000007027 } from './migrations/1700000007027-amended-on.js';
import { ContractWordsRow } from './sums/contract-words.row.js';
import { IncomeGroupSumRow } from './sums/income-group-sum.row.js';

export const reportingSchema: ContextSchema = {
  name: 'reporting', rows: [IncomePlanRow, IncomeEntryRow, IncomeSumRow, IncomeGroupSumRow, ContractWordsRow, KpiPlanRow, FigureRow],
  migrations: [
    Reporting1700000007001, ReportingIncomeEntries1700000007021, ReportingEntriesByIndex1700000007022, ReportingKpis1700000007024, ReportingAmendedOn1700000007027,
    ReportingSumsByGroup1700000007030, ReportingWordsByYear1700000007031,
  ],
};
