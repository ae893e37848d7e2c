// A process of its own: it knows every context, which the launcher, who stays, has no need to hold in memory.
// It loads them until its order comes.
import type { WorldOrder } from './world-order.js';

process.on('disconnect', () => process.exit(1));
const ordered = new Promise<WorldOrder>((resolve) => process.once('message', (order) => resolve(order as WorldOrder)));

async function main(): Promise<void> {
  const { prepareWorld } = await import('./world-preparation.js');
  const answer = await prepareWorld(await ordered);
  process.send?.(answer, () => process.exit(0));
}

void main();
