import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The way to a server, which can be cut and mended while the server itself goes on, for others too. */
export class Way {
  /** Connections that were turned away while it was cut. */
  turnedAway = 0;
  private isCut = false;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server, readonly url: string) {}

  static async to(address: string): Promise<Way> {
    const target = new URL(address);
    const server = createServer((socket) => way.accept(socket, target));
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const way: Way = new Way(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return way;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  private accept(socket: Socket, { hostname, port }: URL): void {
    if (this.isCut) {
      this.turnedAway += 1;
      socket.destroy();
      return;
    }
    const onward = connect(Number(port), hostname);
    for (const [one, other] of [[socket, onward], [onward, socket]] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
