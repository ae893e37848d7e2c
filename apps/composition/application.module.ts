import { type DynamicModule, Module } from '@nestjs/common';
import type { Environment } from '@musubi/platform/config/environment';
import { PlatformModule } from '@musubi/platform/platform.module';
import { contextEvents, contextModules, contextSchemas } from './contexts.js';

/** Platform and contexts; api and worker differ only in what they start of it. */
@Module({})
export class ApplicationModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [PlatformModule.forRoot({ environment, schemas: contextSchemas, events: contextEvents }), ...contextModules],
    };
  }
}
