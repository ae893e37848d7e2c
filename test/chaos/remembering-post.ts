import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that remembers the Message-ID of each mail it has accepted, and can go away and come back. */
export class RememberingPost {
  /** In the order of their arrival; a mail that was sent twice stands here twice. */
  readonly accepted: string[] = [];
  private server: SMTPServer | undefined;
  private port = 0;

  static async open(): Promise<RememberingPost> {
    const post = new RememberingPost();
    await post.start();
    return post;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** On the same port as before. */
  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], logger: false, disableReverseLookup: true, closeTimeout: 100,
      onData: (stream, _session, done) => void this.take(stream).then(() => done(), done),
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => { server.listen(this.port, '127.0.0.1', resolve); });
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => { server.close(() => resolve()); });
    this.server = undefined;
  }

  /** How many mails came more than once, by Message-ID. */
  get duplicates(): number {
    return this.accepted.length - new Set(this.accepted).size;
  }

  private async take(stream: AsyncIterable<Buffer>): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const head = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n')[0] ?? '';
    const ids = [...head.matchAll(/^Message-ID:\s*(<[^>]+>)/gimu)].map(([, id]) => id ?? '');
    if (ids.length !== 1) throw new Error(`a mail with ${ids.length} Message-IDs`);
    this.accepted.push(...ids);
  }
}
