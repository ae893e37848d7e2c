import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { csrfHeader, csrfTokenOf, isCsrfTokenOf } from '../session/csrf-token.js';
import { readSessionCookie } from '../session/session-cookie.js';
import { changesSomething, isFromBrowser } from './browser-call.js';
import { ProblemError } from './problem-error.js';

/**
 * Behind the check of the origin: a browser's state-changing call by a session shows a token that only a page of ours can have read.
 * Every answer to a call by a session brings the token, a refusal too: other sites can read neither. A login, which has no session yet,
 * is held by the check of the origin alone.
 */
@Injectable()
export class CsrfCheck implements NestMiddleware {
  use(request: Request, response: Response, next: NextFunction): void {
    const session = readSessionCookie(request.headers.cookie);
    if (session === undefined) return next();
    response.setHeader(csrfHeader, csrfTokenOf(session));
    if (!changesSomething(request) || !isFromBrowser(request) || isCsrfTokenOf(session, request.header(csrfHeader))) next();
    else next(new ProblemError({ code: 'request.csrf_token', message: `the call lacks its session's ${csrfHeader}` }));
  }
}
