import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import type { ContextSchema } from './context-schema.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(schemas: readonly ContextSchema[]): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [ENVIRONMENT],
          useFactory: (environment: Environment) => ({
            ...dataSourceOptions(environment.databaseUrl ?? '', schemas),
            retryAttempts: 3,
            retryDelay: 500,
          }),
        }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
