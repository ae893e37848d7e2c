import { type DynamicModule, Module } from '@nestjs/common';
import { ApplicationModule } from '@musubi/composition/application.module';
import type { Environment } from '@musubi/platform/config/environment';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

@Module({})
export class ApiModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [ApplicationModule.forRoot(environment)],
      controllers: [HealthController, MetricsController],
    };
  }
}
