import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface RunningProcess {
  readonly pid: number;
  readonly command: string;
  /** What it was started with, `NAME=value` each. */
  readonly environment: readonly string[];
}

/** Processes whose command line or environment names the directory; ended ones do not count. */
function processesOf(directory: string): RunningProcess[] {
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid).flatMap((pid) => {
    const [command, environment] = [read(pid, 'cmdline'), read(pid, 'environ')];
    const names = command.includes(directory) || environment.includes(directory);
    return names && !/\) Z /u.test(read(pid, 'stat'))
      ? [{ pid: Number(pid), command: command.replaceAll('\0', ' '), environment: environment.split('\0') }] : [];
  });
}

/** The one process of the directory that runs this program. */
export function processRunning(program: string, directory: string): RunningProcess {
  const found = processesOf(directory).filter(({ command }) => command.includes(program));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} processes run ${program}`);
  return only;
}

/** Waits until none is left and gives those that still are, as `pid command`, when the time is over. */
export async function leftAfter(directory: string, milliseconds: number): Promise<string[]> {
  const end = Date.now() + milliseconds;
  while (processesOf(directory).length > 0 && Date.now() < end) await sleep(50);
  return processesOf(directory).map(({ pid, command }) => `${pid} ${command.slice(0, 120)}`);
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
