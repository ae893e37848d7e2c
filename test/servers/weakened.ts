import { freePort } from '@musubi/platform/embedded/free-port';
import { startProcess } from './child-process.js';
import type { System } from './system.js';

export interface WeakenedApi {
  readonly url: string;
  stop(): Promise<void>;
}

/** The API over the same world without one of its guards (test/processes/weakened-api.ts): the mutant of several security tests. */
export async function startWithoutGuard(system: System, guard: string): Promise<WeakenedApi> {
  const port = await freePort();
  const api = await startProcess('test/processes/dist/bundle/weakened-api.js', { ...system.variables, PORT: String(port), TEST_WITHOUT: guard });
  return { url: `http://127.0.0.1:${port}`, stop: () => api.kill() };
}

/** The same for one test. */
export async function withoutGuard<T>(system: System, guard: string, use: (url: string) => Promise<T>): Promise<T> {
  const api = await startWithoutGuard(system, guard);
  try {
    return await use(api.url);
  } finally {
    await api.stop();
  }
}
