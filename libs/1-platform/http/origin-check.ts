import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { readBearerToken } from './bearer-token.js';
import { changesSomething } from './browser-call.js';
import { ProblemError } from './problem-error.js';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * A browser's state-changing call must come from our own page. Callers without an Origin header
 * (scripts) are let in by their session alone.
 */
@Injectable()
export class OriginCheck implements NestMiddleware {
  private readonly allowed: ReadonlySet<string>;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.allowed = new Set(originsOf(environment.publicUrl));
  }

  use(request: Request, _response: Response, next: NextFunction): void {
    // No page of another site can send this header. What comes by a token comes without cookies: nothing rides along.
    if (readBearerToken(request.headers.authorization) !== undefined) {
      delete request.headers.cookie;
      next();
      return;
    }
    const { origin } = request.headers;
    if (!changesSomething(request) || (origin === undefined ? !isFromElsewhere(request) : this.allowed.has(origin))) next();
    else next(new ProblemError({ code: 'request.foreign_origin', message: 'the call comes from another site' }));
  }
}

/** A browser tells also without an Origin header where a call was started; scripts tell nothing. */
function isFromElsewhere(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** On this machine the three names of loopback are one place. */
export function originsOf(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  if (!loopback.includes(url.hostname)) return [url.origin];
  return loopback.map((host) => new URL(`${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`).origin);
}
