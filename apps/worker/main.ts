import { parseArgs } from 'node:util';
import { createApplicationContext } from '@musubi/composition/application';
import { announceReady, endWith } from '@musubi/composition/process-life';
import { prepareServer, readEnvironment, runMain } from '@musubi/composition/startup';
import { startWorker } from './start-worker.js';

await runMain(async () => {
  const { values } = parseArgs({ options: { queues: { type: 'string' } } });
  const environment = readEnvironment();
  await prepareServer(environment);
  const application = await createApplicationContext(environment);
  endWith(application);
  await startWorker(application, values.queues?.split(',').map((name) => name.trim()));
  announceReady();
});
