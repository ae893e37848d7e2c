import { IdentityModule } from '@musubi/identity';
import { Abilities } from '@musubi/platform/http/abilities';
import { Module } from '@nestjs/common';
import { ExportAudit } from './application/export-audit.js';
import { SearchAudit } from './application/search-audit.js';
import { AuditController } from './http/audit.controller.js';
import { AuditReader } from './infrastructure/audit-reader.js';
import { auditPrivileges } from './public/privileges.js';

@Module({ imports: [IdentityModule], controllers: [AuditController], providers: [AuditReader, SearchAudit, ExportAudit] })
export class AuditModule {
  constructor(abilities: Abilities) {
    abilities.add(auditPrivileges);
  }
}
