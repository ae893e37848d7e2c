import type { NestExpressApplication } from '@nestjs/platform-express';
import { Abilities } from '@musubi/platform/http/abilities';
import { PrincipalSource } from '@musubi/platform/http/principal';
import { readSessionCookie } from '@musubi/platform/session/session-cookie';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { queueBoard } from './queue-board-access.js';

const path = '/api/v1/queues';

/** Its page is not ours: it styles its elements one by one. Scripts come from its files alone. */
const boardPolicy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

/** Bull Board, read only, for the platform's operators: jobs of every tenant stand in it; to everybody else the address does not exist. It is loaded when one first looks. */
export function mountQueueBoard(api: NestExpressApplication): void {
  let board: Promise<RequestHandler> | undefined;
  const show = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (!await mayLook(api, request)) return next();
    board ??= import('./bull-board.js').then(({ bullBoard }) => bullBoard(api, path));
    response.setHeader('Content-Security-Policy', boardPolicy);
    await (await board)(request, response, next);
  };
  api.use(path, (request: Request, response: Response, next: NextFunction) => {
    show(request, response, next).catch(next);
  });
}

async function mayLook(api: NestExpressApplication, request: Request): Promise<boolean> {
  const token = readSessionCookie(request.headers.cookie);
  const caller = token === undefined ? undefined : await api.get(PrincipalSource).resolve(token, true);
  return caller !== undefined && !caller.session.secondFactorDue && api.get(Abilities).allowance(caller.principal.roles, queueBoard.route).allowed;
}
