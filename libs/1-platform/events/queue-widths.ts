import { Injectable } from '@nestjs/common';

/** Handlers mostly wait for others (search, SMTP), and waiting together lets their writes share one task. */
const usual = 48;

/** How many jobs of a queue one process does at once. A context whose jobs would only wait for each other says a smaller number for its queue. */
@Injectable()
export class QueueWidths {
  private readonly widths = new Map<string, number>();

  set(queue: string, jobsAtOnce: number): void {
    this.widths.set(queue, jobsAtOnce);
  }

  of(queue: string): number {
    return this.widths.get(queue) ?? usual;
  }
}
