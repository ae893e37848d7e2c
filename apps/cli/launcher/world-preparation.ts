import { writeFileSync } from 'node:fs';
import { migrate } from '@musubi/composition/migrate';
import { StartRefused } from '@musubi/composition/start-refused';
import { loadDemoWorld } from '@musubi/demo';
import { reasonToRefuseRole } from '@musubi/platform/database/roles';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { readLaunchEnvironment } from './read-environment.js';
import { isUntouched } from './untouched.js';
import type { WorldAnswer, WorldOrder } from './world-order.js';

/** Migrates, and loads the demo world where it is ordered; what fails is part of the answer. */
export async function prepareWorld(order: WorldOrder): Promise<WorldAnswer> {
  try {
    return await prepare(order);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function prepare(order: WorldOrder): Promise<WorldAnswer> {
  const environment = readLaunchEnvironment({ ...order.environment, MUSUBI_DATABASE_OWNER_URL: order.ownerUrl });
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
