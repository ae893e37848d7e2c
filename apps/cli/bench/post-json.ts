import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** As many connections as a burst needs; idle ones end before a server ends them. */
const agent = new Agent({ keepAlive: true, timeout: 4_000 });

/** Head and body travel in one packet: `fetch` sends two, and the second waits 40 ms for the first on a kept connection. */
export async function postJson(url: URL, body: unknown, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const content = Buffer.from(JSON.stringify(body));
  const options = { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': content.length, ...headers } };
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, options, resolve).on('error', reject).end(content);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') };
}
