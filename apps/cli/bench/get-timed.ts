import { Agent, type IncomingMessage, request } from 'node:http';

const agent = new Agent({ keepAlive: true, timeout: 4_000 });

/** One GET over a kept connection: the text of its 200, and the milliseconds until the last byte. */
export async function getTimed(url: URL, cookie: string): Promise<{ text: string; ms: number }> {
  const start = performance.now();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { agent, headers: { cookie } }, resolve).on('error', reject).end();
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (answer.statusCode !== 200) throw new Error(`GET ${url.pathname} answered ${answer.statusCode}: ${text.slice(0, 300)}`);
  return { text, ms: performance.now() - start };
}
