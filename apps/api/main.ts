import { announceReady, endWith, givenEnvironment, runMain } from '@musubi/composition/process-life';

void runMain(async () => {
  const [given, { prepareServer, readEnvironment }, { createApi }] = await Promise.all([
    givenEnvironment(), import('@musubi/composition/startup'), import('./create-api.js'),
  ]);
  const environment = readEnvironment(given);
  await prepareServer(environment);
  const api = await createApi(environment);
  endWith(api);
  await api.listen(environment.port, process.env['HOST'] ?? '127.0.0.1');
  announceReady();
});
