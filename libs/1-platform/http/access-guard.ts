import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { readSessionCookie } from '../session/session-cookie.js';
import { RequestContext } from '../telemetry/request-context.js';
import { Abilities, type Allowance } from './abilities.js';
import { readBearerToken } from './bearer-token.js';
import { ENDPOINT, type EndpointOptions, TAG } from './endpoint.js';
import { type CallerSession, type Principal, PrincipalSource, type ResolvedCaller } from './principal.js';
import { ProblemError } from './problem-error.js';
import { routeOf } from './route-of.js';
import { scopeOf } from './scope-of.js';
import { isUse } from './unattended.js';

/** Where the guard leaves the caller for the controllers. */
export interface PrincipalRequest extends Request {
  principal?: Principal;
  callerSession?: CallerSession;
  /** What the matrix of privileges gives the caller here. */
  allowance?: Allowance;
}

/**
 * Lets a call in by its row in the matrix of privileges, with which the endpoint's declaration agrees (checked at the start). A
 * route without a declaration or without a row is never let in.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly principals: PrincipalSource,
    private readonly abilities: Abilities,
    private readonly context: RequestContext,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const endpoint = Reflect.getMetadata(ENDPOINT, execution.getHandler()) as EndpointOptions | undefined;
    if (!endpoint) throw new ProblemError({ code: 'session.forbidden', message: 'this route declares no access' });
    const request = execution.switchToHttp().getRequest<PrincipalRequest>();
    const bearer = readBearerToken(request.headers.authorization);
    if (bearer !== undefined) {
      if (endpoint.access !== 'anyone') await this.admitToken(bearer, endpoint, execution);
      return true;
    }
    const caller = await this.callerOf(request);
    if (caller) {
      request.principal = caller.principal;
      request.callerSession = caller.session;
      this.context.identify({ actorId: caller.principal.userId, tenantId: caller.principal.tenantId });
    }
    if (endpoint.access === 'anyone') return true;
    if (!caller) throw new ProblemError({ code: 'session.missing', message: 'no valid session' });
    if (caller.session.secondFactorDue && !endpoint.beforeSecondFactor) throw secondFactorDue();
    this.admitRoles(caller.principal, endpoint, execution);
    return true;
  }

  /** A call by a token is that alone: a cookie beside it counts for nothing. */
  private async admitToken(token: string, endpoint: EndpointOptions, execution: ExecutionContext): Promise<void> {
    const caller = await this.principals.resolveToken(token);
    if (!caller) throw new ProblemError({ code: 'token.invalid', message: 'no such token, or it has ended' });
    if (caller.secondFactorDue) throw secondFactorDue();
    const needed = scopeOf(Reflect.getMetadata(TAG, execution.getClass()) as string | undefined, endpoint.method);
    if (needed === undefined || !caller.scopes.includes(needed)) {
      throw new ProblemError({ code: 'token.scope_missing', message: needed === undefined ? 'no token may do this' : `the token is not made for ${needed}` });
    }
    this.admitRoles(caller.principal, endpoint, execution);
    execution.switchToHttp().getRequest<PrincipalRequest>().principal = caller.principal;
    this.context.identify({ actorId: caller.principal.userId, tenantId: caller.principal.tenantId });
  }

  private admitRoles({ roles }: Principal, endpoint: EndpointOptions, execution: ExecutionContext): void {
    const allowance = this.abilities.allowance(roles, routeOf(execution.getClass(), endpoint));
    if (!allowance.allowed) throw new ProblemError({ code: 'session.forbidden', message: 'your role may not do this' });
    execution.switchToHttp().getRequest<PrincipalRequest>().allowance = allowance;
  }

  private async callerOf(request: Request): Promise<ResolvedCaller | undefined> {
    const token = readSessionCookie(request.headers.cookie);
    return token === undefined ? undefined : this.principals.resolve(token, isUse(request));
  }
}

function secondFactorDue(): ProblemError {
  return new ProblemError({ code: 'session.second_factor_due', message: 'your organisation demands a second factor; set one up first' });
}
