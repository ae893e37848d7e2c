import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import { reasonToRefuseRole } from '@musubi/platform/database/roles';
import { migrate } from './migrate.js';
import { StartRefused } from './start-refused.js';

/** @throws StartRefused naming each wrong variable, never its value */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const parsed = parseEnvironment(source);
  if (parsed.ok) return parsed.value;
  throw new StartRefused(parsed.error.map((problem) => `${problem.key} ${problem.message}`).join('; '));
}

/** What a server process needs before it may start: its variables, a safe database role, a current schema. */
export async function prepareServer(environment: Environment): Promise<void> {
  if (!environment.databaseUrl) throw new StartRefused('MUSUBI_DATABASE_URL is not set (npm run up brings its own database)');
  if (!environment.meiliUrl) throw new StartRefused('MUSUBI_MEILI_URL is not set (npm run up brings its own search)');
  if (environment.databaseOwnerUrl) await migrate(environment.databaseOwnerUrl, environment.databaseUrl);
  const reason = await reasonToRefuseRole(environment.databaseUrl);
  if (reason !== undefined) throw new StartRefused(reason);
}
