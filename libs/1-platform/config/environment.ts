import { err, ok, type Result } from '@musubi/kernel';
import { z } from 'zod';
import { parseSecretKeys } from '../secrets/secret-keys.js';
import { embedderSettings, type EmbedderSettings, embedderVariables } from './embedder-settings.js';
import { nearestName } from './nearest-name.js';
import { resolveSecretFiles } from './secret-files.js';

const port = z.coerce.number().int().min(1).max(65535);
const databaseUrl = z.string().regex(/^postgres(ql)?:\/\//u, 'must start with postgres://');

const secretKeys = z.string().superRefine((text, context) => {
  const parsed = parseSecretKeys(text);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error });
});

const schema = z.object({
  PORT: port.default(3000),
  MUSUBI_DATA_DIR: z.string().min(1).default('.musubi'),
  MUSUBI_PUBLIC_URL: z.url({ protocol: /^https?$/u }).optional(),
  MUSUBI_DATABASE_URL: databaseUrl.optional(),
  MUSUBI_DATABASE_OWNER_URL: databaseUrl.optional(),
  MUSUBI_REDIS_URL: z.string().regex(/^rediss?:\/\//u, 'must start with redis://').optional(),
  MUSUBI_MEILI_URL: z.url({ protocol: /^https?$/u }).optional(),
  MUSUBI_MEILI_KEY: z.string().min(1).optional(),
  MUSUBI_MEILI_INDEX_PREFIX: z.string().regex(/^[a-z0-9-]{1,40}$/u, 'must be 1 to 40 of a-z, 0-9 and -').default('musubi'),
  MUSUBI_MEILI_BIN: z.string().min(1).optional(),
  MUSUBI_SMTP_URL: z.string().regex(/^smtps?:\/\//u, 'must start with smtp://').optional(),
  MUSUBI_MAIL_FROM: z.string().min(3).default('Musubi <musubi@localhost.example>'),
  MUSUBI_MAIL_SINK_DIR: z.string().min(1).optional(),
  MUSUBI_METRICS_TOKEN: z.string().min(16, 'needs at least 16 characters').optional(),
  MUSUBI_SECRET_KEYS: secretKeys.optional(),
  MUSUBI_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1_440).default(30),
  MUSUBI_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(12),
  MUSUBI_TRUSTED_PROXIES: z.string().regex(/^(?:loopback|linklocal|uniquelocal|[\da-f.:]{2,45}(?:\/\d{1,3})?)(?: *, *(?:loopback|linklocal|uniquelocal|[\da-f.:]{2,45}(?:\/\d{1,3})?))*$/iu, 'must be addresses or networks, separated by commas').optional(),
  MUSUBI_OIDC_LOOPBACK: z.enum(['true', 'false']).default('false'),
  MUSUBI_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  MUSUBI_QUEUE_LEASE_SECONDS: z.coerce.number().int().min(1).max(600).default(30),
  ...embedderVariables,
});

const secrets = [
  'MUSUBI_DATABASE_URL', 'MUSUBI_DATABASE_OWNER_URL', 'MUSUBI_REDIS_URL', 'MUSUBI_MEILI_KEY',
  'MUSUBI_SMTP_URL', 'MUSUBI_METRICS_TOKEN', 'MUSUBI_SECRET_KEYS', 'MUSUBI_EMBEDDER_KEY',
  'MUSUBI_EMBEDDER_MEILI_KEY',
] as const;

/** Every variable that may be given. */
export const knownVariables: readonly string[] = Object.keys(schema.shape);

/** Read by the test runner and the npm scripts, never by the product. */
const foreignNames = ['MUSUBI_NO_INSTALL'];

/** Everything the processes may know about where they run; frozen after parsing. */
export interface Environment {
  readonly port: number;
  readonly dataDir: string;
  readonly publicUrl: string;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly meiliUrl: string | undefined;
  readonly meiliKey: string | undefined;
  /** Begins the name of every index, so that installations can share a search server. */
  readonly meiliIndexPrefix: string;
  readonly meiliBin: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly mailSinkDir: string | undefined;
  readonly metricsToken: string | undefined;
  /** Keys for what must be read again, the current one first; without them the data directory keeps one. */
  readonly secretKeys: string | undefined;
  /** A session that is not used for so long has ended. */
  readonly sessionIdleMinutes: number;
  /** A session ends after so long, used or not. */
  readonly sessionHours: number;
  /** Addresses or networks whose X-Forwarded-For is believed; empty when nobody stands in front. */
  readonly trustedProxies: readonly string[];
  /** Universities' issuers may stand on this machine, also by plain http: for trying out. */
  readonly oidcLoopback: boolean;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** How long a delivery may stay unanswered before it is queued again. */
  readonly queueLeaseSeconds: number;
  readonly embedder: EmbedderSettings;
  readonly embedderKey: string | undefined;
  readonly embedderMeiliKey: string | undefined;
}

export interface EnvironmentProblem {
  readonly key: string;
  readonly message: string;
}

/** Nest injection token of the parsed environment. */
export const ENVIRONMENT = Symbol('Environment');

/** Parses the process environment once. Problems name the key and the rule, never the value. */
export function parseEnvironment(source: NodeJS.ProcessEnv): Result<Environment, readonly EnvironmentProblem[]> {
  const files = resolveSecretFiles(source, secrets);
  const problems = [...files.problems, ...unknownKeys(source, knownVariables)];
  const present = Object.fromEntries(
    knownVariables.filter((key) => source[key] !== undefined && source[key] !== '').map((key) => [key, source[key]]),
  );
  const parsed = schema.safeParse({ ...present, ...files.values });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      problems.push({ key: String(issue.path[0] ?? ''), message: withoutValue(issue) });
    }
    return err(problems);
  }
  const values = parsed.data;
  const publicUrl = values.MUSUBI_PUBLIC_URL ?? `http://127.0.0.1:${values.PORT}`;
  if (!isAllowedPublicUrl(publicUrl)) {
    problems.push({ key: 'MUSUBI_PUBLIC_URL', message: 'must be https, or http on 127.0.0.1 or localhost' });
  }
  if ((values.MUSUBI_MEILI_URL === undefined) !== (values.MUSUBI_MEILI_KEY === undefined)) {
    problems.push({ key: 'MUSUBI_MEILI_KEY', message: 'and MUSUBI_MEILI_URL must be given together' });
  }
  const embedder = embedderSettings(values);
  problems.push(...embedder.problems);
  if (problems.length > 0) return err(problems);
  return ok(Object.freeze({
    port: values.PORT,
    dataDir: values.MUSUBI_DATA_DIR,
    publicUrl: publicUrl.replace(/\/$/u, ''),
    databaseUrl: values.MUSUBI_DATABASE_URL,
    databaseOwnerUrl: values.MUSUBI_DATABASE_OWNER_URL,
    redisUrl: values.MUSUBI_REDIS_URL,
    meiliUrl: values.MUSUBI_MEILI_URL,
    meiliKey: values.MUSUBI_MEILI_KEY,
    meiliIndexPrefix: values.MUSUBI_MEILI_INDEX_PREFIX,
    meiliBin: values.MUSUBI_MEILI_BIN,
    smtpUrl: values.MUSUBI_SMTP_URL,
    mailFrom: values.MUSUBI_MAIL_FROM,
    mailSinkDir: values.MUSUBI_MAIL_SINK_DIR,
    metricsToken: values.MUSUBI_METRICS_TOKEN,
    secretKeys: values.MUSUBI_SECRET_KEYS,
    sessionIdleMinutes: values.MUSUBI_SESSION_IDLE_MINUTES,
    sessionHours: values.MUSUBI_SESSION_HOURS,
    trustedProxies: (values.MUSUBI_TRUSTED_PROXIES ?? '').split(',').map((one) => one.trim()).filter((one) => one !== ''),
    oidcLoopback: values.MUSUBI_OIDC_LOOPBACK === 'true',
    logLevel: values.MUSUBI_LOG_LEVEL,
    queueLeaseSeconds: values.MUSUBI_QUEUE_LEASE_SECONDS,
    embedder: embedder.settings,
    embedderKey: values.MUSUBI_EMBEDDER_KEY,
    embedderMeiliKey: values.MUSUBI_EMBEDDER_MEILI_KEY,
  }));
}

function unknownKeys(source: NodeJS.ProcessEnv, known: readonly string[]): EnvironmentProblem[] {
  const names = [...known, ...secrets.map((name) => `${name}_FILE`)];
  return Object.keys(source)
    .filter((key) => key.startsWith('MUSUBI_') && !names.includes(key) && !foreignNames.includes(key))
    .map((key) => {
      const meant = nearestName(key, names);
      return { key, message: meant ? `is not known; did you mean ${meant}?` : 'is not known' };
    });
}

/** Plain http would expose the session cookie anywhere but on this machine. */
function isAllowedPublicUrl(url: string): boolean {
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname);
}

function withoutValue(issue: { code: string; message: string; path: PropertyKey[] }): string {
  if (issue.code === 'invalid_type') return 'has the wrong type';
  if (issue.code === 'invalid_value') return 'is not one of the allowed values';
  if (issue.code === 'invalid_format' && !issue.message.startsWith('must')) return 'has the wrong form';
  return issue.message;
}
