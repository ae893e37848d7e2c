import { join } from 'node:path';
import { announce } from './announce.js';
import { startApplication } from './application-process.js';
import { checkPort } from './check-port.js';
import { childEnvironment } from './child-environment.js';
import { openDataDirectory } from './data-directory.js';
import { lockDirectory } from './directory-lock.js';
import { readLaunchEnvironment } from './read-environment.js';
import { publishRunning } from './running-system.js';
import { Servers, startServers } from './servers.js';
import { Shutdown } from './shutdown.js';
import { Supervised, type Running, type Supervision } from './supervised.js';
import { clearUnfinishedDemo, prepareWorld } from './world.js';
import type { DemoMode } from './world-order.js';

const applications = [
  { name: 'API', program: 'api/dist/main.js', log: 'api.log' },
  { name: 'worker', program: 'worker/dist/main.js', log: 'worker.log' },
];

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

  say('starting the database and the search …');
  const servers = new Servers(environment, data, supervision);
  shutdown.add(() => servers.stop());
  const { database, variables } = await startServers(servers);
  const env = childEnvironment(process.env, environment, data.path, variables);
  const accounts = await prepareWorld(database, options.demo, data, env, say);

  say('starting the API and the worker …');
  const running: Supervised<Running>[] = [];
  shutdown.add(async () => { await Promise.all(running.map((application) => application.stop())); });
  await Promise.all(applications.map(async ({ name, program, log }) => {
    const startOne = () => startApplication({ name, program, env, logFile: join(data.logs, log) });
    running.push(Supervised.watch(name, await startOne(), startOne, supervision));
  }));
  shutdown.add(publishRunning(data.running, { ...variables, MUSUBI_DATABASE_OWNER_URL: database.ownerUrl }));
  shutdown.isReady = true;
  await announce(`http://127.0.0.1:${environment.port}`, accounts, options.json);
}

/** Progress goes to standard error; standard output is for the result. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
