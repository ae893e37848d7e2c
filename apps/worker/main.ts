import { parseArgs } from 'node:util';
import { announceReady, endWith, givenEnvironment, runMain } from '@musubi/composition/process-life';
import { tightenHeap } from '@musubi/composition/tight-heap';

void runMain(async () => {
  tightenHeap();
  const { values } = parseArgs({ options: { queues: { type: 'string' }, launched: { type: 'boolean' } } });
  const [given, { prepareServer, readEnvironment }, { createApplicationContext }, { startWorker }] = await Promise.all([
    givenEnvironment(), import('@musubi/composition/startup'), import('@musubi/composition/application'), import('./start-worker.js'),
  ]);
  const environment = readEnvironment(given);
  await prepareServer(environment);
  const application = await createApplicationContext(environment);
  endWith(application);
  await startWorker(application, values.queues?.split(',').map((name) => name.trim()));
  announceReady();
});
