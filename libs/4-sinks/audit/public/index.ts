export { AuditModule } from '../audit.module.js';
export { auditPrivileges } from './privileges.js';
