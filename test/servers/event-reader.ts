import { eventually } from './eventually.js';

interface LiveEvent {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly id: string; readonly kind: string; readonly link: string; readonly title: string };
}

/** Reads `GET /events` as a page does. */
export class EventReader {
  readonly events: LiveEvent[] = [];
  /** The server has ended the stream, or it broke. */
  ended = false;
  private constructor(private readonly controller: AbortController) {}

  /** Settles when the stream is open: what happens from then on arrives. */
  static async open(url: string, cookie: string, headers: Record<string, string> = {}): Promise<EventReader> {
    const controller = new AbortController();
    const response = await fetch(`${url}/api/v1/events`, { headers: { cookie, ...headers }, signal: controller.signal });
    if (response.status !== 200 || !response.body) throw new Error(`events: ${response.status}`);
    const reader = new EventReader(controller);
    void reader.read(response.body).catch(() => undefined).finally(() => { reader.ended = true; });
    return reader;
  }

  next(what: string, wanted: (event: LiveEvent) => boolean): Promise<LiveEvent> {
    return eventually(`live event: ${what}`, () => Promise.resolve(this.events.find(wanted)), 30_000);
  }

  close(): void {
    this.controller.abort();
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        this.take(text.slice(0, end));
        text = text.slice(end + 2);
      }
    }
  }

  private take(block: string): void {
    const fields = new Map(block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }));
    const data = fields.get('data');
    if (data === undefined) return;
    this.events.push({ id: fields.get('id') ?? '', event: fields.get('event') ?? 'message', data: JSON.parse(data) as LiveEvent['data'] });
  }
}
