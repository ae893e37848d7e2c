import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { IncomePlanRow } from './income-plan.row.js';
import { Reporting1700000007001 } from './migrations/1700000007001-reporting.js';

export const reportingSchema: ContextSchema = { name: 'reporting', rows: [IncomePlanRow], migrations: [Reporting1700000007001] };
