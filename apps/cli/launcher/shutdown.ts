const deadlineMs = 2_600;

/**
 * What has to be stopped, in the reverse order of its start. Guards and the IPC channel end whatever this does not
 * reach in time, so the process may leave at its deadline without leaving anything behind.
 */
export class Shutdown {
  private readonly steps: (() => Promise<void> | void)[] = [];
  private stopping: Promise<never> | undefined;
  /** Set when everything runs: a stop is then an ordinary end with exit code 0. */
  isReady = false;

  constructor() {
    // A second Ctrl-C does not wait.
    process.on('SIGINT', () => (this.stopping ? process.exit(130) : void this.stop(this.isReady ? 0 : 130)));
    process.on('SIGTERM', () => void this.stop(this.isReady ? 0 : 143));
    process.on('SIGHUP', () => void this.stop(this.isReady ? 0 : 129));
  }

  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  /** Stops everything and ends the process. */
  stop(exitCode: number): Promise<never> {
    this.stopping ??= this.run(exitCode);
    return this.stopping;
  }

  private async run(exitCode: number): Promise<never> {
    setTimeout(() => process.exit(exitCode), deadlineMs);
    await this.undo();
    process.exit(exitCode);
  }

  /** Stops everything started so far, without ending the process. */
  async undo(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`while stopping: ${(error as Error).message}\n`);
      }
    }
  }
}
