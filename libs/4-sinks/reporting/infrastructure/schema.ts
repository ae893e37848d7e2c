import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { IncomeEntryRow } from './income-entry.row.js';
import { IncomePlanRow } from './income-plan.row.js';
import { IncomeSumRow } from './income-sum.row.js';
import { Reporting1700000007001 } from './migrations/1700000007001-reporting.js';
import { ReportingIncomeEntries1700000007021 } from './migrations/1700000007021-income-entries.js';

export const reportingSchema: ContextSchema = {
  name: 'reporting', rows: [IncomePlanRow, IncomeEntryRow, IncomeSumRow], migrations: [Reporting1700000007001, ReportingIncomeEntries1700000007021],
};
