import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Processes whose command line or environment names the directory, as `pid command`; ended ones do not count. */
function processesOf(directory: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid).flatMap((pid) => {
    const command = read(pid, 'cmdline');
    const names = command.includes(directory) || read(pid, 'environ').includes(directory);
    return names && !/\) Z /u.test(read(pid, 'stat')) ? [`${pid} ${command.replaceAll('\0', ' ').slice(0, 120)}`] : [];
  });
}

/** Waits until none is left and gives those that still are when the time is over. */
export async function leftAfter(directory: string, milliseconds: number): Promise<string[]> {
  const end = Date.now() + milliseconds;
  while (processesOf(directory).length > 0 && Date.now() < end) await sleep(50);
  return processesOf(directory);
}

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
