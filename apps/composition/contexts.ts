import { AuditModule } from '@musubi/audit';
import { CatalogModule, catalogEvents } from '@musubi/catalog';
import { catalogSchema } from '@musubi/catalog/schema';
import { ContractingModule, contractingEvents } from '@musubi/contracting';
import { contractingSchema } from '@musubi/contracting/schema';
import { IdentityModule, identityEvents } from '@musubi/identity';
import { identitySchema } from '@musubi/identity/schema';
import { MatchingModule, matchingEvents } from '@musubi/matching';
import { matchingSchema } from '@musubi/matching/schema';
import { NotificationsModule, notificationsEvents } from '@musubi/notifications';
import { notificationsSchema } from '@musubi/notifications/schema';
import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { platformSchema } from '@musubi/platform/database/platform-schema';
import type { EventDefinition } from '@musubi/platform/events/event-definition';
import { ReportingModule } from '@musubi/reporting';
import { reportingSchema } from '@musubi/reporting/schema';
import { TriageModule, triageEvents } from '@musubi/triage';
import { triageSchema } from '@musubi/triage/schema';

/** The contexts of the house; every process is made of all of them and starts only its own part. */
export const contextModules = [
  IdentityModule, CatalogModule, MatchingModule, TriageModule, ContractingModule, NotificationsModule, ReportingModule, AuditModule,
];

/** In the order of the migrations. */
export const contextSchemas: readonly ContextSchema[] = [
  platformSchema, identitySchema, catalogSchema, matchingSchema, triageSchema, contractingSchema,
  notificationsSchema, reportingSchema,
];

export const contextEvents: readonly EventDefinition[] = [
  ...identityEvents, ...catalogEvents, ...matchingEvents, ...triageEvents, ...contractingEvents, ...notificationsEvents,
] as readonly EventDefinition[];
