import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How much later than it should this process came to its timers, in milliseconds: while it does one thing it answers nobody. */
export interface Lag {
  readonly p99: number;
  readonly longest: number;
}

const resolutionMs = 5;

/** Does `work` and tells the lag of this process meanwhile. */
export async function withLag<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly lag: Lag }> {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  const result = await work();
  delay.disable();
  const beyond = (nanoseconds: number): number => Number(Math.max(0, nanoseconds / 1e6 - resolutionMs).toFixed(1));
  return { result, lag: { p99: beyond(delay.percentile(99)), longest: beyond(delay.max) } };
}
