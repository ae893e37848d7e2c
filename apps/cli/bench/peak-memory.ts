import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has had, in kilobytes. Where the system tells it of the program that runs: what
 * `resourceUsage` tells begins, for a child, with all that its parent had when it was forked.
 */
export function peakKilobytes(status = '/proc/self/status'): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(status, 'utf8'))?.[1] ?? process.resourceUsage().maxRSS);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
