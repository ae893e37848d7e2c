import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Queues } from '@musubi/platform/events/queues';
import { PrincipalSource } from '@musubi/platform/http/principal';
import { readSessionCookie } from '@musubi/platform/session/session-cookie';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const path = '/api/v1/queues';

/** Bull Board, read only, for admins; to everybody else the address does not exist. */
export function mountQueueBoard(api: NestExpressApplication): void {
  let board: RequestHandler | undefined;
  api.use(path, (request: Request, response: Response, next: NextFunction) => {
    isAdmin(api, request).then((allowed) => {
      if (!allowed) return next();
      board ??= createBoard(api);
      return board(request, response, next);
    }, next);
  });
}

async function isAdmin(api: NestExpressApplication, request: Request): Promise<boolean> {
  const token = readSessionCookie(request.headers.cookie);
  const session = token === undefined ? undefined : await api.get(SessionStore).find(token);
  const principal = session && await api.get(PrincipalSource).load(session.userId);
  return principal?.roles.includes('admin') ?? false;
}

function createBoard(api: NestExpressApplication): RequestHandler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  const queues = api.get(Queues);
  createBullBoard({
    queues: api.get(EventRegistry).queues.map((name) => new BullMQAdapter(queues.queue(name), { readOnlyMode: true })),
    serverAdapter,
  });
  return serverAdapter.getRouter() as RequestHandler;
}
