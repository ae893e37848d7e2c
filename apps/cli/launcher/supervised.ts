export interface Running {
  /** Settles with the exit code when it ends, wanted or not. */
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

export interface Supervision {
  /** Told in one line when it ended unwanted and is started again. */
  readonly say: (line: string) => void;
  /** Told in one line when it cannot be kept running. */
  readonly giveUp: (line: string) => void;
}

const triesAMinute = 5;

/** Keeps one part of the system running: when it ends unwanted it is started again, at most five times a minute. */
export class Supervised<Part extends Running> {
  private stopping = false;
  private readonly ends: number[] = [];

  private constructor(
    private readonly name: string,
    private part: Part,
    private readonly restart: (before: Part) => Promise<Part>,
    private readonly supervision: Supervision,
  ) {}

  static watch<Part extends Running>(
    name: string, part: Part, restart: (before: Part) => Promise<Part>, supervision: Supervision,
  ): Supervised<Part> {
    const supervised = new Supervised(name, part, restart, supervision);
    supervised.follow();
    return supervised;
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.part.stop();
  }

  private follow(): void {
    void this.part.exited.then((code) => this.ended(code));
  }

  private async ended(code: number): Promise<void> {
    if (this.stopping) return;
    const now = Date.now();
    this.ends.push(now);
    if (this.ends.filter((end) => end > now - 60_000).length > triesAMinute) {
      this.supervision.giveUp(`${this.name} ends again and again (exit code ${code}).`);
      return;
    }
    this.supervision.say(`${this.name} ended (exit code ${code}); starting it again`);
    try {
      const next = await this.restart(this.part);
      this.part = next;
      if (this.stopping) await next.stop();
      else this.follow();
    } catch (error) {
      if (!this.stopping) this.supervision.giveUp(`${this.name} could not be started again: ${(error as Error).message}`);
    }
  }
}
