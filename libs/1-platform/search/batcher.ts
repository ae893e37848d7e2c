/** How long to wait for company: a task costs about as much for one document as for a hundred. */
const usualGatherMs = 40;
const largestBatch = 500;

interface Waiting<Item> {
  readonly item: Item;
  resolve(): void;
  reject(error: unknown): void;
}

/** Gathers single writes into one task; each caller waits until its own item can be found. */
export class Batcher<Item> {
  private waiting: Waiting<Item>[] = [];
  private timer: NodeJS.Timeout | undefined;
  private writing = false;

  constructor(
    private readonly write: (items: readonly Item[]) => Promise<void>,
    private readonly gatherMs: number = usualGatherMs,
  ) {}

  add(item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.writing) this.timer ??= setTimeout(() => void this.flush(), this.gatherMs);
    });
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    this.writing = true;
    const batch = this.waiting.splice(0, largestBatch);
    try {
      await this.write(batch.map(({ item }) => item));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.writing = false;
      if (this.waiting.length > 0) void this.flush();
    }
  }
}
