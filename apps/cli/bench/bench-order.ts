import type { QueueKind } from './bench-system.js';

export interface BenchOrder {
  readonly seeds: number;
  readonly needs: number;
  /** Needs a second, or all at once. */
  readonly rate: number | 'burst';
  readonly queue: QueueKind;
}
