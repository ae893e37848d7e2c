import type { ResumePoint } from '../domain/resume-point.js';
import type { LiveSource } from '../infrastructure/live-source.js';
import { OnceChannel } from './once-channel.js';
import type { StreamChannel, StreamReader } from './stream-reader.js';

/**
 * One open stream. Its steps run one after the other: were news sent while older ones are still
 * being looked up, a break in between would make the page resume after what it never got.
 */
export class LiveStream {
  readonly channel: StreamChannel;
  private last = '';
  private steps: Promise<void>;

  constructor(
    readonly reader: StreamReader,
    page: StreamChannel,
    private readonly source: LiveSource,
    from: ResumePoint,
    listening: Promise<void>,
  ) {
    const channel = new OnceChannel(page, typeof from === 'object' ? [from.after] : []);
    this.channel = channel;
    this.steps = listening.then(async () => { this.last = await source.begin(reader, channel, from); });
    this.steps.catch(() => channel.close());
  }

  told(notificationId: string): void {
    this.next(async () => {
      if (await this.source.one(this.reader, this.channel, notificationId)) this.last = notificationId;
    });
  }

  catchUp(): void {
    this.next(async () => { this.last = await this.source.catchUp(this.reader, this.channel, this.last); });
  }

  /** What cannot be sent ends the stream: the page comes back with its Last-Event-ID and gets it then. */
  private next(step: () => Promise<void>): void {
    this.steps = this.steps.then(step);
    this.steps.catch(() => this.channel.close());
  }
}
