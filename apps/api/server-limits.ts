import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const mostSockets = 5_000;
/** One caller may not take them all. */
const mostSocketsOfOne = 1_000;

/** Node's own limits are too generous for a server that strangers reach. */
export function limitConnections(api: NestExpressApplication, environment: Environment): void {
  const server = api.getHttpServer() as Server & { connectionsCheckingInterval: number };
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // Node looks for the late ones every half minute: a header that never ends would hold its socket four times as long.
  server.connectionsCheckingInterval = 1_000;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
  server.maxConnections = mostSockets;
  // Behind a proxy every caller has the proxy's address.
  if (environment.trustedProxies.length === 0) limitSocketsOfOne(server);
}

function limitSocketsOfOne(server: Server): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > mostSocketsOfOne) socket.destroy();
  });
}
