import { Health } from '@musubi/platform/telemetry/health';
import { Injectable } from '@nestjs/common';
import { type Status, whatIsDelayed } from '../domain/what-is-delayed.js';

const freshMs = 5_000;

/** What is delayed. Every open page asks, and each look calls every server, so a look is shared for five seconds. */
@Injectable()
export class ReadStatus {
  private last: { readonly at: number; readonly status: Promise<Status> } | undefined;

  constructor(private readonly health: Health) {}

  run(): Promise<Status> {
    const now = performance.now();
    if (!this.last || now - this.last.at > freshMs) {
      this.last = { at: now, status: this.health.report().then(whatIsDelayed) };
      this.last.status.catch(() => { this.last = undefined; });
    }
    return this.last.status;
  }
}
