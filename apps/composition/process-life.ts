import type { INestApplicationContext } from '@nestjs/common';

const closeDeadlineMs = 8_000;

/**
 * Ends the process in order on SIGINT, SIGTERM or when the launcher is gone (IPC disconnect),
 * and by force when that takes too long.
 */
export function endWith(application: INestApplicationContext): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), closeDeadlineMs).unref();
    application.close().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  process.on('disconnect', end);
}

/** Tells the launcher that this process serves. */
export function announceReady(): void {
  process.send?.('ready');
}
