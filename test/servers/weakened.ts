import { freePort } from '@musubi/platform/embedded/free-port';
import { startProcess } from './child-process.js';
import type { System } from './system.js';

/** The API over the same world without one of its guards (test/processes/weakened-api.ts): the mutant of a security test. */
export async function withoutGuard<T>(system: System, guard: string, use: (url: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const api = await startProcess('test/processes/dist/bundle/weakened-api.js', { ...system.variables, PORT: String(port), TEST_WITHOUT: guard });
  try {
    return await use(url);
  } finally {
    await api.kill();
  }
}
