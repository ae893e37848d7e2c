import type { Locale } from '../domain/bilingual.js';
import type { StoredNotification } from './stored-notification.js';

/** Who reads a stream, in which language, by which session. */
export interface StreamReader {
  readonly tenantId: string;
  readonly userId: string;
  readonly locale: Locale;
  readonly sessionToken: string;
}

/** The open connection to a page. */
export interface StreamChannel {
  /** Sets the point to resume from without showing anything. */
  mark(id: string): void;
  send(notification: StoredNotification): void;
  beat(): void;
  close(): void;
}
