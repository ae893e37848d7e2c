export type { KpiKey } from '../domain/kpi/kpi-tree.js';
export { ReportingModule } from '../reporting.module.js';
export type { IncomePlan } from './income-plan.js';
export { reportingPrivileges } from './privileges.js';
export { ReportingFacade } from './reporting-facade.js';
