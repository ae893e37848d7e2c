import { announce } from './announce.js';
import { Applications } from './applications.js';
import { checkPort } from './check-port.js';
import { childEnvironment } from './child-environment.js';
import { openDataDirectory } from './data-directory.js';
import { lockDirectory } from './directory-lock.js';
import { readLaunchEnvironment } from './read-environment.js';
import { publishRunning } from './running-system.js';
import { Shutdown } from './shutdown.js';
import type { Supervision } from './supervised.js';
import { clearUnfinishedDemo, World } from './world.js';
import type { DemoMode } from './world-order.js';

/** `musubi up`: brings everything up, says so, and stays until it is told to stop. Fails with one clear line. */
export async function launch(options: { readonly json: boolean; readonly demo: DemoMode }): Promise<void> {
  const shutdown = new Shutdown();
  try {
    await start(options, shutdown);
  } catch (error) {
    // What fails because we are being stopped is not worth a word.
    if (shutdown.isStopping) return;
    await shutdown.undo();
    throw error;
  }
}

async function start(options: { readonly json: boolean; readonly demo: DemoMode }, shutdown: Shutdown): Promise<void> {
  const environment = readLaunchEnvironment(process.env);
  const data = openDataDirectory(environment.dataDir);
  const lock = lockDirectory(data.lock, data.path);
  shutdown.add(() => lock.release());
  await checkPort(environment.port, lock.tookOver);
  clearUnfinishedDemo(data);
  const supervision: Supervision = { say, giveUp: (line) => { say(line); void shutdown.stop(1); } };

  // Our own processes first: to load their modules takes them longer than it takes the servers, loaded after that, to start.
  say('starting the database and the search …');
  const applications = new Applications(data.logs, supervision);
  const world = World.open(environment, options.demo, data);
  const { Servers, startServers } = await import('./servers.js');
  const servers = new Servers(environment, data, supervision);
  shutdown.add(() => servers.stop());
  shutdown.add(() => applications.stop());
  const { database, variables } = await startServers(servers);
  const given = childEnvironment(process.env, environment, data.path, variables);
  const accounts = await world.prepare(database, given, say);

  say('starting the API and the worker …');
  await applications.begin(given);
  shutdown.add(publishRunning(data.running, { ...variables, MUSUBI_DATABASE_OWNER_URL: database.ownerUrl }));
  shutdown.isReady = true;
  await announce(`http://127.0.0.1:${environment.port}`, accounts, options.json);
  // Of this start something is kept for the next (prepare/run-cached.mjs), now that nobody waits.
  (process as NodeJS.EventEmitter).emit('ready');
}

/** Progress goes to standard error; standard output is for the result. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
