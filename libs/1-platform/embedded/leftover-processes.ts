import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { platform } from 'node:os';
import { waitUntil } from './wait-until.js';

/**
 * Ends servers that an earlier run left behind because its guard was killed too. A server is known by its
 * working directory and its program name, so nothing else is touched. Linux only: elsewhere the server itself
 * refuses to start on a directory in use.
 */
export async function endLeftovers(directory: string, program: string, firstSignal: NodeJS.Signals): Promise<void> {
  if (platform() !== 'linux') return;
  const gone = () => processesIn(directory, program).length === 0;
  for (const signal of [firstSignal, 'SIGKILL'] as const) {
    for (const pid of processesIn(directory, program)) send(pid, signal);
    if (await waitUntil(gone, { deadlineMs: 3_000, everyMs: 20 })) return;
  }
}

function processesIn(directory: string, program: string): number[] {
  return readdirSync('/proc').map(Number).filter((pid) => {
    if (!Number.isInteger(pid) || pid === process.pid) return false;
    return programOf(pid) === program && worksIn(pid, directory);
  });
}

/** A process's program name, or undefined when there is no such process. Readable for every user. */
export function programOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Root in a container may not see another user's working directory; the command line then names it. */
export function worksIn(pid: number, directory: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory;
  } catch {
    return commandLine(pid).includes(directory);
  }
}

function commandLine(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Ended meanwhile.
  }
}
