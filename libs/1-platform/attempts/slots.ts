/** Too many wait already: whoever comes now should come again later. */
export class NoSlot extends Error {}

interface Line {
  running: number;
  readonly waiting: (() => void)[];
}

/** Lets so many works of one key run at a time in this process; the others wait in line, up to a length. */
export class Slots {
  private readonly lines = new Map<string, Line>();

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @throws NoSlot when the line is full */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    await this.enter(key);
    try {
      return await work();
    } finally {
      this.leave(key);
    }
  }

  private async enter(key: string): Promise<void> {
    const line = this.lines.get(key) ?? { running: 0, waiting: [] };
    this.lines.set(key, line);
    if (line.running < this.atOnce) {
      line.running += 1;
      return;
    }
    if (line.waiting.length >= this.mostWaiting) throw new NoSlot('the line is full');
    // Whoever leaves hands the place over, so that nobody slips in between.
    await new Promise<void>((resolve) => { line.waiting.push(resolve); });
  }

  private leave(key: string): void {
    const line = this.lines.get(key);
    if (!line) return;
    const next = line.waiting.shift();
    if (next) {
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.lines.delete(key);
  }
}
