import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationModule } from '@musubi/composition/application.module';
import type { Environment } from '@musubi/platform/config/environment';
import { Abilities } from '@musubi/platform/http/abilities';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { CheckPrivileges } from './privileges/check-privileges.js';
import { processPrivileges } from './privileges/privilege-matrix.js';

@Module({})
export class ApiModule {
  constructor(abilities: Abilities) {
    abilities.add(processPrivileges);
  }

  static forRoot(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [ApplicationModule.forRoot(environment)],
      controllers: [HealthController, MetricsController],
      providers: [CheckPrivileges],
    };
  }
}
