import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Environment } from '@musubi/platform/config/environment';
import { Logger } from 'nestjs-pino';
import { ApplicationModule } from './application.module.js';

/** The whole application without HTTP and without consumers: for commands, the demo loader and tests. */
export async function createApplicationContext(environment: Environment): Promise<INestApplicationContext> {
  const application = await NestFactory.createApplicationContext(ApplicationModule.forRoot(environment), {
    bufferLogs: true, abortOnError: false,
  });
  application.useLogger(application.get(Logger));
  return application;
}
