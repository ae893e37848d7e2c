import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  readonly model: string;
  readonly input: readonly string[];
  readonly authorization: string | undefined;
}

export type EmbedderAnswer = (asked: Asked, response: ServerResponse) => void;

/** A real HTTP server that speaks `/v1/embeddings`, well or badly. */
export interface TestEmbedder {
  readonly url: string;
  readonly port: number;
  readonly asked: readonly Asked[];
  /** How the next requests are answered, in turn; the last way holds on. */
  answers(...ways: readonly EmbedderAnswer[]): void;
  stop(): Promise<void>;
}

/** Numbers of a text: near for texts that share characters. */
const usual = (text: string): number[] => {
  const numbers = Array.from({ length: 16 }, () => 0);
  for (const character of text) numbers[(character.codePointAt(0) ?? 0) % 16] = (numbers[(character.codePointAt(0) ?? 0) % 16] ?? 0) + 1;
  return numbers;
};

/** As the service documents it; `vectorOf`: which vector a text has; `ordered`: false where only their index tells which text they are of. */
export const well = (vectorOf: (text: string) => readonly number[] = usual, ordered = true): EmbedderAnswer => ({ input }, response) => {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ object: 'list', data: ordered ? data : data.reverse(), usage: { prompt_tokens: input.join('').length, total_tokens: input.join('').length } }));
};

export const badly = (status: number, headers: Readonly<Record<string, string>> = {}): EmbedderAnswer => (_, response) => {
  response.writeHead(status, headers).end('{"error":{"message":"kanaria"}}');
};

export const never: EmbedderAnswer = () => undefined;

export async function startEmbedder(port = 0): Promise<TestEmbedder> {
  const asked: Asked[] = [];
  let ways: readonly EmbedderAnswer[] = [well()];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const question = { ...JSON.parse(body) as Omit<Asked, 'authorization'>, authorization: request.headers.authorization };
      asked.push(question);
      const [way = never, ...others] = ways;
      if (others.length > 0) ways = others;
      if (request.method === 'POST' && request.url === '/v1/embeddings') way(question, response);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => { server.listen(port, '127.0.0.1', resolve); });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}/v1`, port: address.port, asked,
    answers: (...next) => { ways = next; },
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => { resolve(); }); }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
