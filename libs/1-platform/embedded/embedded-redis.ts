import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startGuarded } from './guarded-process.js';
import { endLeftovers } from './leftover-processes.js';
import { lastLines } from './log-file.js';
import { StartProblem } from './start-problem.js';
import { waitUntil } from './wait-until.js';

export interface EmbeddedRedis {
  readonly url: string;
  readonly port: number;
  readonly exited: Promise<number>;
  stop(): Promise<void>;
}

/** Starts the `redis-server` of this machine, empty and in memory only, for tests and benchmarks. */
export async function startRedis(options: { readonly dataDir: string; readonly port?: number }): Promise<EmbeddedRedis> {
  refuseWithoutRedis();
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const directory = realpathSync(options.dataDir);
  await endLeftovers(directory, 'redis-server', 'SIGTERM');
  const port = options.port ?? await freePort();
  const logFile = join(directory, 'redis.log');
  const server = startGuarded({
    command: 'redis-server',
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', directory, '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
    cwd: directory, env: { PATH: process.env['PATH'] }, logFile, signals: ['SIGTERM', 'SIGKILL'], stepMs: 1_000,
  });
  if (!await waitUntil(() => answersPing(port), { deadlineMs: 10_000, everyMs: 20, gaveUp: server.exited })) {
    await server.stop();
    throw new StartProblem(`redis-server did not start: ${lastLines(logFile, 1)} (see ${logFile})`);
  }
  return { url: `redis://127.0.0.1:${port}`, port, exited: server.exited, stop: () => server.stop() };
}

function refuseWithoutRedis(): void {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new StartProblem('redis-server is not on the PATH: install it (Debian: apt-get install redis-server), or use the queue on PostgreSQL.');
  }
}

function answersPing(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (data) => {
      resolve(data.toString().startsWith('+PONG'));
      socket.destroy();
    });
    socket.once('error', () => undefined);
    socket.once('close', () => resolve(false));
  });
}
