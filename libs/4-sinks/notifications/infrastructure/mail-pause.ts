import { Injectable } from '@nestjs/common';

const pauseMs = 5_000;
const spreadMs = 2_000;

/**
 * While the mail server is away, one mail at a time finds out; the others wait without trying, or
 * their timeouts would keep in-app notifications waiting in the same queue.
 */
@Injectable()
export class MailPause {
  private until = 0;

  /** Milliseconds to wait before the next try; 0 when the server is believed to be there. */
  remaining(): number {
    const left = this.until - performance.now();
    return left <= 0 ? 0 : Math.ceil(left + Math.random() * spreadMs);
  }

  begin(): void {
    this.until = performance.now() + pauseMs;
  }

  end(): void {
    this.until = 0;
  }
}
