// Imports nothing heavy: a process's main file loads this first and the rest inside `runMain`.
import type { INestApplicationContext } from '@nestjs/common';
import { StartRefused } from './start-refused.js';

/** A supervisor that asks politely waits for the work in hand. */
const politeDeadlineMs = 8_000;
/** Without its launcher a process has lost its database too: there is nothing to wait for, and nothing may be left running. */
const orphanDeadlineMs = 1_000;

/** Until there is an application to close, an orphan just leaves. */
const leave = (): never => process.exit(1);

/** Runs a process's main function; a refusal is one line and exit status 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  process.on('disconnect', leave);
  if (process.connected === false) leave();
  try {
    await main();
  } catch (error) {
    const refused = error instanceof StartRefused;
    process.stderr.write(`musubi: ${refused ? error.message : (error as Error).stack ?? String(error)}\n`);
    process.exit(1);
  }
}

/**
 * The environment of this process. The launcher (who says so by `--launched`) starts it before the servers run, so that it
 * loads its modules meanwhile, and sends their addresses when it has them. Started otherwise it was given all from the start.
 */
export async function givenEnvironment(): Promise<NodeJS.ProcessEnv> {
  if (!process.argv.includes('--launched')) return process.env;
  return new Promise((resolve) => process.once('message', (environment) => resolve(environment as NodeJS.ProcessEnv)));
}

/**
 * Ends the process in order on SIGINT, SIGTERM or when the launcher is gone (IPC disconnect),
 * and by force when that takes too long.
 */
export function endWith(application: INestApplicationContext): void {
  let ending = false;
  const end = (deadlineMs: number): void => {
    setTimeout(() => process.exit(1), deadlineMs).unref();
    if (ending) return;
    ending = true;
    application.close().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => end(politeDeadlineMs));
  process.off('disconnect', leave);
  process.on('disconnect', () => end(orphanDeadlineMs));
}

/** Tells the launcher that this process serves, and whatever in this process waited for that (run-cached.mjs). */
export function announceReady(): void {
  process.send?.('ready');
  (process as NodeJS.EventEmitter).emit('ready');
}
