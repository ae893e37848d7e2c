import { parseEnvironment, type Environment } from '@musubi/platform/config/environment';
import { StartProblem } from '@musubi/platform/embedded/start-problem';

/** The environment, or one line for each variable that is wrong. */
export function readLaunchEnvironment(source: NodeJS.ProcessEnv): Environment {
  const parsed = parseEnvironment(source);
  if (!parsed.ok) throw new StartProblem(parsed.error.map(({ key, message }) => `${key} ${message}`).join('\n'));
  const environment = parsed.value;
  const [given, missing] = environment.databaseUrl === undefined
    ? ['MUSUBI_DATABASE_OWNER_URL', 'MUSUBI_DATABASE_URL'] : ['MUSUBI_DATABASE_URL', 'MUSUBI_DATABASE_OWNER_URL'];
  if ((environment.databaseUrl === undefined) !== (environment.databaseOwnerUrl === undefined)) {
    throw new StartProblem(`${missing} must be given together with ${given}: the schema is brought up to date at start.`);
  }
  return environment;
}
