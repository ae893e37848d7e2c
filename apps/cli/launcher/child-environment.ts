import type { Environment } from '@musubi/platform/config/environment';

/** Given to no process but the one that migrates: who serves requests has no use for the owner's rights. */
const ownerOnly = ['MUSUBI_DATABASE_OWNER_URL', 'MUSUBI_DATABASE_OWNER_URL_FILE'];

/** What our processes get: the environment we were given, with the addresses of the running parts put in. */
export function childEnvironment(
  given: NodeJS.ProcessEnv, environment: Environment, dataPath: string, variables: Readonly<Record<string, string>>,
): NodeJS.ProcessEnv {
  // A value given directly and as a file at once would be refused.
  const replaced = [...ownerOnly, ...Object.keys(variables).map((name) => `${name}_FILE`)];
  const kept = Object.fromEntries(Object.entries(given).filter(([name]) => !replaced.includes(name)));
  return {
    NODE_ENV: 'production', ...kept, ...variables,
    PORT: String(environment.port), MUSUBI_PUBLIC_URL: environment.publicUrl, MUSUBI_DATA_DIR: dataPath,
  };
}

/** What a process is started with; everything of ours, secrets above all, comes to it by the channel. */
export function bareEnvironment(given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', ...Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith('MUSUBI_'))) };
}
