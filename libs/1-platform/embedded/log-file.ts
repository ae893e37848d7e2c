import { existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const maximumBytes = 10 * 1024 * 1024;

/** Opens a log for appending, mode 600. A log over 10 MB is first put aside as `.1`, replacing the one before. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > maximumBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last lines of a log, for the message of a failed start. */
export function lastLines(file: string, count: number): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
