import { prepareServer, readEnvironment, runMain } from '@musubi/composition/startup';
import { announceReady, endWith } from '@musubi/composition/process-life';
import { createApi } from './create-api.js';

await runMain(async () => {
  const environment = readEnvironment();
  await prepareServer(environment);
  const api = await createApi(environment);
  endWith(api);
  await api.listen(environment.port, process.env['HOST'] ?? '127.0.0.1');
  announceReady();
});
