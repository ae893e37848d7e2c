import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** Packages of a clone's lock file that npm's own list does not hold; for other platforms there may be none. */
export function lackingPackages(repository: string): { runtime: string[]; development: string[] } {
  const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json']
    .map((name) => (JSON.parse(readFileSync(join(repository, name), 'utf8')) as { packages: Record<string, Entry> }).packages);
  const missing = Object.entries(wanted ?? {})
    .filter(([path, { version, integrity, optional }]) => path !== '' && !optional
      && (present?.[path]?.version !== version || present?.[path]?.integrity !== integrity));
  const paths = (development: boolean): string[] => missing.filter(([, { dev }]) => (dev ?? false) === development).map(([path]) => path);
  return { runtime: paths(false), development: paths(true) };
}
