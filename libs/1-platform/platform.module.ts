import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditTrailModule } from './audit/audit-trail.module.js';
import { ENVIRONMENT, type Environment } from './config/environment.js';
import type { ContextSchema } from './database/context-schema.js';
import { DatabaseModule } from './database/database.module.js';
import { PdfWriter } from './documents/pdf-writer.js';
import { SheetWriter } from './documents/sheet-writer.js';
import type { EventDefinition } from './events/event-definition.js';
import { EventsModule } from './events/events.module.js';
import { HttpModule } from './http/http.module.js';
import { Mailer } from './mail/mailer.js';
import { createSearchClient, SEARCH_CLIENT } from './search/search-client.js';
import { KeyRing } from './secrets/key-ring.js';
import { RotateKeys } from './secrets/rotate-keys.js';
import { SEALED_COLUMNS } from './secrets/sealed-column.js';
import { Health } from './telemetry/health.js';
import { TelemetryModule } from './telemetry/telemetry.module.js';

export interface PlatformOptions {
  readonly environment: Environment;
  readonly schemas: readonly ContextSchema[];
  readonly events: readonly EventDefinition[];
}

/** Every mechanism of the house; contexts inject them without importing more modules. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const shared = [Mailer, PdfWriter, SheetWriter, Health, KeyRing, ENVIRONMENT, SEARCH_CLIENT];
    return {
      module: PlatformModule,
      imports: [TelemetryModule, DatabaseModule.forRoot(options.schemas), AuditTrailModule, EventsModule.forRoot(options.events), HttpModule],
      providers: [
        Mailer,
        PdfWriter,
        SheetWriter,
        Health,
        KeyRing,
        RotateKeys,
        { provide: SEALED_COLUMNS, useValue: options.schemas.flatMap(({ sealed }) => sealed ?? []) },
        { provide: ENVIRONMENT, useValue: options.environment },
        { provide: SEARCH_CLIENT, useFactory: () => createSearchClient(options.environment) },
      ],
      exports: shared,
    };
  }
}
