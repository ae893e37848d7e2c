// A process of its own: it knows every context, which the launcher, who stays, has no need to hold in memory.
import { writeFileSync } from 'node:fs';
import { migrate } from '@musubi/composition/migrate';
import { StartRefused } from '@musubi/composition/startup';
import { loadDemoWorld } from '@musubi/demo';
import { reasonToRefuseRole } from '@musubi/platform/database/roles';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { readLaunchEnvironment } from './read-environment.js';
import { isUntouched } from './untouched.js';
import type { WorldAnswer, WorldOrder } from './world-order.js';

process.on('disconnect', () => process.exit(1));
process.once('message', (order: WorldOrder) => {
  void prepare(order).catch((error: unknown): WorldAnswer => ({ problem: problemOf(error) })).then((answer) => {
    process.send?.(answer, () => process.exit(0));
  });
});

async function prepare(order: WorldOrder): Promise<WorldAnswer> {
  const environment = readLaunchEnvironment({ ...process.env, MUSUBI_DATABASE_OWNER_URL: order.ownerUrl });
  const applicationUrl = environment.databaseUrl ?? '';
  await migrate(order.ownerUrl, applicationUrl);
  const reason = await reasonToRefuseRole(applicationUrl);
  if (reason !== undefined) return { problem: reason };
  if (order.demo === 'never') return {};
  const isEmpty = order.superuserUrl !== undefined && await isUntouched(order.superuserUrl);
  if (!isEmpty && order.demo === 'when-empty') return {};
  // Only a database that held nothing else may be thrown away when the loading is cut short.
  if (isEmpty) writeFileSync(order.unfinishedFile, '', { mode: 0o600 });
  return { accounts: (await loadDemoWorld({ environment })).accounts };
}

/** What the operator can mend, such as an unreachable database, is one line; a bug shows its stack. */
function problemOf(error: unknown): string {
  if (error instanceof StartProblem || error instanceof StartRefused) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return `The database could not be prepared: ${message || code}`;
  return stack ?? String(error);
}
