import type { StoredNotification } from './stored-notification.js';
import type { StreamChannel } from './stream-reader.js';

/** More than come within the time for which one is looked for again (missed-notifications.ts). */
const remembered = 1_000;

/** Sends each notification once: the notice of one may come after it was found by looking. */
export class OnceChannel implements StreamChannel {
  private readonly known: Set<string>;

  /** @param seen what the page had before this stream began */
  constructor(private readonly channel: StreamChannel, seen: readonly string[]) {
    this.known = new Set(seen);
  }

  send(notification: StoredNotification): void {
    if (this.known.has(notification.id)) return;
    this.channel.send(notification);
    this.known.add(notification.id);
    // A set keeps its order: the oldest goes.
    const [oldest] = this.known;
    if (oldest !== undefined && this.known.size > remembered) this.known.delete(oldest);
  }

  mark(id: string): void {
    this.channel.mark(id);
  }

  beat(): void {
    this.channel.beat();
  }

  close(): void {
    this.channel.close();
  }
}
