import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { ResumePoint } from '../domain/resume-point.js';
import { type LiveEar, LiveListener } from '../infrastructure/live-listener.js';
import { LiveSessions } from '../infrastructure/live-sessions.js';
import { LiveSource } from '../infrastructure/live-source.js';
import type { LiveNotice } from '../infrastructure/live-channel.js';
import { LiveStream } from './live-stream.js';
import type { StreamChannel, StreamReader } from './stream-reader.js';

const mostPerUser = 10;
const heartbeatMs = 20_000;
const sessionCheckMs = 5_000;

/** All open streams of this process, fed by one listening connection. */
@Injectable()
export class LiveStreams implements LiveEar, BeforeApplicationShutdown {
  private readonly byUser = new Map<string, Set<LiveStream>>();
  private timers: NodeJS.Timeout[] = [];
  private ending = false;

  constructor(
    private readonly listener: LiveListener,
    private readonly source: LiveSource,
    private readonly sessions: LiveSessions,
  ) {}

  /** @returns what to call when the page is gone. Error `events.too_many_streams`. */
  open(reader: StreamReader, channel: StreamChannel, from: ResumePoint): Result<() => void, DomainError> {
    const streams = this.byUser.get(reader.userId) ?? new Set();
    if (this.ending || streams.size >= mostPerUser) {
      return fail('events.too_many_streams', `A user may keep ${mostPerUser} streams open.`);
    }
    this.keepTime();
    // Counted before anything is awaited, or many at once would slip under the limit.
    const stream = new LiveStream(reader, channel, this.source, from, this.listener.start(this));
    this.byUser.set(reader.userId, streams.add(stream));
    return ok(() => this.leave(stream));
  }

  heard({ userId, notificationId }: LiveNotice): void {
    for (const stream of this.byUser.get(userId) ?? []) stream.told(notificationId);
  }

  resumed(): void {
    for (const stream of this.all()) stream.catchUp();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.all()) stream.channel.close();
    await this.listener.end();
  }

  private leave(stream: LiveStream): void {
    const streams = this.byUser.get(stream.reader.userId);
    if (streams?.delete(stream) && streams.size === 0) this.byUser.delete(stream.reader.userId);
  }

  private all(): LiveStream[] {
    return [...this.byUser.values()].flatMap((streams) => [...streams]);
  }

  private keepTime(): void {
    if (this.timers.length > 0) return;
    this.timers = [
      setInterval(() => { for (const stream of this.all()) stream.channel.beat(); }, heartbeatMs).unref(),
      setInterval(() => void this.closeEnded(), sessionCheckMs).unref(),
    ];
  }

  /** A stream outlives its session by five seconds at most. */
  private async closeEnded(): Promise<void> {
    const streams = this.all();
    if (streams.length === 0) return;
    // Nobody is sent away because the database does not answer.
    const ended = await this.sessions.ended(streams.map(({ reader }) => reader.sessionToken)).catch(() => new Set<string>());
    for (const stream of streams) if (ended.has(stream.reader.sessionToken)) stream.channel.close();
  }
}
