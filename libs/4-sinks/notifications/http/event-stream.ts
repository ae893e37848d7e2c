import type { Response } from 'express';
import type { StoredNotification } from '../application/stored-notification.js';
import type { StreamChannel } from '../application/stream-reader.js';
import type { Locale } from '../domain/bilingual.js';
import { toLiveAnswer } from './notification-answers.js';

/** A page that reads slower than this is cut off; it resumes where it was. */
const mostWaitingBytes = 1_000_000;

/** Server-sent events over one response (WHATWG HTML §9.2). */
export class EventStream implements StreamChannel {
  constructor(
    private readonly response: Response,
    private readonly locale: Locale,
  ) {}

  open(): void {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      // A proxy that gathers or compresses would hold events back.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
    this.write('retry: 2000\n\n');
  }

  /** An id without data moves the browser's Last-Event-ID and shows nothing. */
  mark(id: string): void {
    this.write(`id: ${id}\n\n`);
  }

  send(notification: StoredNotification): void {
    this.write(`id: ${notification.id}\nevent: notification\ndata: ${JSON.stringify(toLiveAnswer(this.locale, notification))}\n\n`);
  }

  beat(): void {
    this.write(': still here\n\n');
  }

  close(): void {
    if (!this.response.writableEnded) this.response.end();
  }

  private write(text: string): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    this.response.write(text);
    if (this.response.writableLength > mostWaitingBytes) this.response.destroy();
  }
}
