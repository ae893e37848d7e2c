import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/** A process number alone may be given to another process later; with its start time it is unique until reboot. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks since boot; empty where the system does not tell. */
  readonly started: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: statusOf(process.pid)?.started ?? '' };
}

/** Whether that very process still runs. One that was killed but not yet collected by its parent does not. */
export function isAlive(identity: ProcessIdentity): boolean {
  if (platform() === 'linux') {
    const status = statusOf(identity.pid);
    return status !== undefined && status.state !== 'Z' && status.started === identity.started;
  }
  try {
    process.kill(identity.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function statusOf(pid: number): { state: string; started: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program name, in parentheses, may itself hold spaces; fields 3 and 22 come after it.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', started: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
