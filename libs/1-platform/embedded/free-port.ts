import { createServer, type AddressInfo } from 'node:net';

const loopback = '127.0.0.1';

/** A TCP port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  return (await listenAndClose(0)).port;
}

/** The error code that listening on the port gives (`EADDRINUSE`, `EACCES`), or undefined when it is free. */
export async function whyPortIsTaken(port: number): Promise<string | undefined> {
  try {
    await listenAndClose(port);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unknown';
  }
}

function listenAndClose(port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address() as AddressInfo;
      server.close(() => resolve(address));
    });
  });
}
