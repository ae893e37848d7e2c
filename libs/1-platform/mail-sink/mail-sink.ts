import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { MailStore } from './mail-store.js';

const maximumBytes = 10 * 1024 * 1024;

export interface MailSink {
  readonly port: number;
  /** For MUSUBI_SMTP_URL. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A real SMTP server on 127.0.0.1 that delivers nothing and keeps the newest messages in `dir`. */
export async function startMailSink(options: { readonly dir: string; readonly port?: number }): Promise<MailSink> {
  const store = await MailStore.open(options.dir);
  const server = new SMTPServer({
    name: 'localhost', banner: 'Musubi mail sink', disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true,
    size: maximumBytes, closeTimeout: 500, logger: false,
    onData: (stream, session, done) => {
      keep(store, stream, session).then((id) => done(null, `kept as ${id}`), done);
    },
  });
  // A client that hangs up halfway is no failure of the sink.
  server.on('error', () => undefined);
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function keep(store: MailStore, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // An oversized message is read to its end, as SMTP asks, but not held in memory.
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  if (stream.sizeExceeded) throw refusal(552, `message larger than ${maximumBytes} bytes`);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
  return (await store.add(Buffer.concat(chunks), envelope)).id;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((listening.address() as AddressInfo).port);
    });
  });
}
