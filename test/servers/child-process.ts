import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

export interface ServerProcess {
  readonly child: ChildProcess;
  /** Everything the process wrote, for the message of a failing test. */
  readonly output: () => string;
  /** Settles when the process is gone. */
  readonly exited: Promise<number | null>;
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a bundled process of the product (or of test/processes) and waits until it says that it serves. */
export async function startProcess(file: string, env: NodeJS.ProcessEnv, parameters: readonly string[] = []): Promise<ServerProcess> {
  const child = fork(resolve(root, file), [...parameters], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  child.stdout?.on('data', (chunk) => { text = (text + String(chunk)).slice(-100_000); });
  child.stderr?.on('data', (chunk) => { text = (text + String(chunk)).slice(-100_000); });
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const ready = new Promise<'ready'>((done) => child.on('message', (message) => { if (message === 'ready') done('ready'); }));
  const first = await Promise.race([ready, exited, deadline(60_000)]);
  if (first !== 'ready') {
    child.kill('SIGKILL');
    throw new Error(`${file} did not get ready (${String(first)}):\n${text}`);
  }
  return {
    child, exited, output: () => text,
    kill: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
    },
  };
}

function deadline(milliseconds: number): Promise<'timeout'> {
  return new Promise((done) => { setTimeout(() => done('timeout'), milliseconds).unref(); });
}
