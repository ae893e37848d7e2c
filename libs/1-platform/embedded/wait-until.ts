import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is true. False when `deadlineMs` is over or `gaveUp` has settled,
 * which is how a server that died while starting ends the waiting at once.
 */
export async function waitUntil(
  ask: () => boolean | Promise<boolean>,
  options: { readonly deadlineMs: number; readonly everyMs: number; readonly gaveUp?: Promise<unknown> },
): Promise<boolean> {
  const end = Date.now() + options.deadlineMs;
  let over = false;
  void options.gaveUp?.then(() => { over = true; });
  while (!over && Date.now() < end) {
    if (await ask()) return true;
    await sleep(options.everyMs);
  }
  return false;
}
