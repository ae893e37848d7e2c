import type { Environment } from '../config/environment.js';

/** Shorter than this it would stand in innocent words too. */
const shortest = 6;

/** What this process was given in confidence, in every spelling in which an error could repeat it. */
export function secretValuesOf(environment: Pick<Environment, 'databaseUrl' | 'databaseOwnerUrl' | 'redisUrl' | 'smtpUrl' | 'meiliKey' | 'metricsToken' | 'secretKeys' | 'embedderKey' | 'embedderMeiliKey'>): string[] {
  const passwords = [environment.databaseUrl, environment.databaseOwnerUrl, environment.redisUrl, environment.smtpUrl].flatMap(passwordsIn);
  const keys = environment.secretKeys?.split(/[\s,]+/u) ?? [];
  const values = [...passwords, environment.meiliKey, environment.metricsToken, environment.embedderKey, environment.embedderMeiliKey, ...keys].filter((one) => one !== undefined && one.length >= shortest) as string[];
  // The longest first, or a part of one would be left standing.
  return [...new Set(values)].sort((one, other) => other.length - one.length);
}

/** As it is written in the URL and as it is meant. */
function passwordsIn(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { password } = new URL(url);
  return [password, decodeURIComponent(password)];
}
