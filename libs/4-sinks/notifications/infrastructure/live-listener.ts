import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { LIVE_CHANNEL, parseNotice, type LiveNotice } from './live-channel.js';

const reconnectMs = 1_000;

export interface LiveEar {
  heard(notice: LiveNotice): void;
  /** Listening has begun again after a loss: what was said meanwhile must be looked up. */
  resumed(): void;
}

/** The process's one listening connection; it comes back by itself. Not from the pool: it is held for good. */
@Injectable()
export class LiveListener {
  private client: pg.Client | undefined;
  private started: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /** Begins with the first caller and settles when the first attempt is over, listening or not. */
  start(ear: LiveEar): Promise<void> {
    this.started ??= this.connect(ear, false);
    return this.started;
  }

  async end(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(ear: LiveEar, again: boolean): Promise<void> {
    const client = new pg.Client({ connectionString: this.environment.databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
    let lost = false;
    const lose = (): void => {
      if (lost) return;
      lost = true;
      void client.end().catch(() => undefined);
      if (!this.ended) this.timer = setTimeout(() => void this.connect(ear, true), reconnectMs).unref();
    };
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload }) => {
      const notice = parseNotice(payload);
      if (notice) ear.heard(notice);
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${LIVE_CHANNEL}`);
      if (again) ear.resumed();
    } catch {
      lose();
    }
  }
}
