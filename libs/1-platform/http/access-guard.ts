import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { SessionStore } from '../session/session-store.js';
import { readSessionCookie } from '../session/session-cookie.js';
import { RequestContext } from '../telemetry/request-context.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.js';
import { type Principal, PrincipalSource } from './principal.js';
import { ProblemError } from './problem-error.js';

/** Where the guard leaves the caller for the controllers. */
export interface PrincipalRequest extends Request {
  principal?: Principal;
}

/** Lets a call in by what its endpoint declares; a route without a declaration is never let in. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: SessionStore,
    private readonly principals: PrincipalSource,
    private readonly context: RequestContext,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const endpoint = Reflect.getMetadata(ENDPOINT, execution.getHandler()) as EndpointOptions | undefined;
    if (!endpoint) throw new ProblemError({ code: 'session.forbidden', message: 'this route declares no access' });
    const request = execution.switchToHttp().getRequest<PrincipalRequest>();
    const principal = await this.principalOf(request);
    if (principal) {
      request.principal = principal;
      this.context.identify({ actorId: principal.userId, tenantId: principal.tenantId });
    }
    if (endpoint.access === 'anyone') return true;
    if (!principal) throw new ProblemError({ code: 'session.missing', message: 'no valid session' });
    if (endpoint.access === 'member' || endpoint.access.some((role) => principal.roles.includes(role))) return true;
    throw new ProblemError({ code: 'session.forbidden', message: 'your role may not do this' });
  }

  private async principalOf(request: Request): Promise<Principal | undefined> {
    const token = readSessionCookie(request.headers.cookie);
    const session = token && await this.sessions.find(token);
    return session ? this.principals.load(session.userId) : undefined;
  }
}
