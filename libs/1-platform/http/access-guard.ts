import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { readSessionCookie } from '../session/session-cookie.js';
import { RequestContext } from '../telemetry/request-context.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.js';
import { type CallerSession, type Principal, PrincipalSource, type ResolvedCaller } from './principal.js';
import { ProblemError } from './problem-error.js';
import { isUse } from './unattended.js';

/** Where the guard leaves the caller for the controllers. */
export interface PrincipalRequest extends Request {
  principal?: Principal;
  callerSession?: CallerSession;
}

/** Lets a call in by what its endpoint declares; a route without a declaration is never let in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly principals: PrincipalSource,
    private readonly context: RequestContext,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const endpoint = Reflect.getMetadata(ENDPOINT, execution.getHandler()) as EndpointOptions | undefined;
    if (!endpoint) throw new ProblemError({ code: 'session.forbidden', message: 'this route declares no access' });
    const request = execution.switchToHttp().getRequest<PrincipalRequest>();
    const caller = await this.callerOf(request);
    if (caller) {
      request.principal = caller.principal;
      request.callerSession = caller.session;
      this.context.identify({ actorId: caller.principal.userId, tenantId: caller.principal.tenantId });
    }
    if (endpoint.access === 'anyone') return true;
    if (!caller) throw new ProblemError({ code: 'session.missing', message: 'no valid session' });
    if (caller.session.secondFactorDue && !endpoint.beforeSecondFactor) {
      throw new ProblemError({ code: 'session.second_factor_due', message: 'your organisation demands a second factor; set one up first' });
    }
    const { roles } = caller.principal;
    if (endpoint.access === 'member' || endpoint.access.some((role) => roles.includes(role))) return true;
    throw new ProblemError({ code: 'session.forbidden', message: 'your role may not do this' });
  }

  private async callerOf(request: Request): Promise<ResolvedCaller | undefined> {
    const token = readSessionCookie(request.headers.cookie);
    return token === undefined ? undefined : this.principals.resolve(token, isUse(request));
  }
}
