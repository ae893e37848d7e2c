import { createApplicationContext } from '@musubi/composition/application';
import { type MatcherMeasures, MeasureMatcher } from '@musubi/matching';
import type { BenchSystem } from './bench-system.js';

/** The matcher by itself for these needs, after those before, in this process and with nothing else going on in the system. */
export async function measureMatcher({ environment }: BenchSystem, needIds: readonly string[], before: readonly string[]): Promise<MatcherMeasures> {
  const application = await createApplicationContext(environment);
  try {
    return await application.get(MeasureMatcher, { strict: false }).run(needIds, before);
  } finally {
    await application.close();
  }
}
