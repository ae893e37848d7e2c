import type { INestApplicationContext } from '@nestjs/common';

/** A supervisor that asks politely waits for the work in hand. */
const politeDeadlineMs = 8_000;
/** Without its launcher a process has lost its database too: there is nothing to wait for, and nothing may be left running. */
const orphanDeadlineMs = 1_000;

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
  process.on('disconnect', () => end(orphanDeadlineMs));
}

/** Tells the launcher that this process serves. */
export function announceReady(): void {
  process.send?.('ready');
}
