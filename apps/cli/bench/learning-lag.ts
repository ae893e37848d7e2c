import { createApplicationContext } from '@musubi/composition/application';
import { KeepSemantics } from '@musubi/matching';
import type { BenchSystem } from './bench-system.js';
import { type Lag, withLag } from './event-loop-lag.js';

/** The lag of a process that learns meanings from the whole catalogue, as a worker does, and does nothing else. */
export async function learningLag({ environment }: BenchSystem): Promise<Lag> {
  const application = await createApplicationContext(environment);
  try {
    const { lag } = await withLag(() => application.get(KeepSemantics, { strict: false }).learn());
    return lag;
  } finally {
    await application.close();
  }
}
