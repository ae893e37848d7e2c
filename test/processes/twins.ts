/** Brings the two deliveries of a doubled message to the same point before either goes on. */
export class Twins {
  private readonly waiting = new Map<string, () => void>();

  /** @param patienceMs how long to wait for a second one that may have been settled before */
  constructor(private readonly patienceMs: number) {}

  async meet(message: string): Promise<void> {
    const other = this.waiting.get(message);
    if (other) {
      other();
      return;
    }
    await new Promise<void>((resolve) => {
      const goOn = (): void => {
        clearTimeout(timer);
        this.waiting.delete(message);
        resolve();
      };
      const timer = setTimeout(goOn, this.patienceMs);
      this.waiting.set(message, goOn);
    });
  }
}
