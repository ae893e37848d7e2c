import { readdirSync, readFileSync } from 'node:fs';
import { programOf, worksIn } from '@musubi/platform/embedded/leftover-processes';
import type { BenchSystem } from './bench-system.js';

/** Resident memory of the API by its metrics, and of the embedded Meilisearch; megabytes, 0 where it cannot be known. */
export async function residentMegabytes({ environment, data }: BenchSystem): Promise<Record<'api' | 'meilisearch', number>> {
  const bytes = await metricOf(environment.publicUrl, 'process_resident_memory_bytes');
  return { api: Math.round(bytes / 1_048_576), meilisearch: Math.round(kilobytesOf('meilisearch', data.meilisearch) / 1_024) };
}

/** One of the API's own metrics; 0 where it has none of the name. */
export async function metricOf(publicUrl: string, name: string): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', publicUrl))).text();
  return Number(new RegExp(String.raw`^${name} (\S+)$`, 'mu').exec(metrics)?.[1] ?? 0);
}

function kilobytesOf(program: string, directory: string): number {
  try {
    const pid = readdirSync('/proc').map(Number).find((id) => Number.isInteger(id) && programOf(id) === program && worksIn(id, directory));
    return pid === undefined ? 0 : Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
