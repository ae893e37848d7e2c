import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Queues } from '@musubi/platform/events/queues';
import type { Express, RequestHandler } from 'express';

/** Bull Board for every queue, read only, to be mounted at `path`. */
export function bullBoard(api: NestExpressApplication, path: string): RequestHandler {
  const serverAdapter = new ExpressAdapter();
  serverAdapter.setBasePath(path);
  const queues = api.get(Queues);
  createBullBoard({
    queues: api.get(EventRegistry).queues.map((name) => new BullMQAdapter(queues.queue(name), { readOnlyMode: true })),
    serverAdapter,
  });
  const board = serverAdapter.getRouter() as Express;
  board.disable('x-powered-by');
  return board;
}
