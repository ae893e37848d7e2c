import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { knownVariables, parseEnvironment, type Environment } from './environment.js';

/** Every variable that holds a secret, with a value of its form and where it arrives. */
const secrets: Readonly<Record<string, { value: string; at: keyof Environment }>> = {
  MUSUBI_DATABASE_URL: { value: 'postgres://u:kanaria@db/musubi', at: 'databaseUrl' },
  MUSUBI_DATABASE_OWNER_URL: { value: 'postgres://o:kanaria@db/musubi', at: 'databaseOwnerUrl' },
  MUSUBI_REDIS_URL: { value: 'redis://:kanaria@redis', at: 'redisUrl' },
  MUSUBI_MEILI_KEY: { value: 'kanaria', at: 'meiliKey' },
  MUSUBI_SMTP_URL: { value: 'smtp://u:kanaria@mail', at: 'smtpUrl' },
  MUSUBI_METRICS_TOKEN: { value: 'kanaria-kanaria-kanaria', at: 'metricsToken' },
  MUSUBI_SECRET_KEYS: { value: 'a2FuYXJpYWthbmFyaWFrYW5hcmlha2FuYXJpYWthbmE=', at: 'secretKeys' },
  MUSUBI_EMBEDDER_KEY: { value: 'kanaria', at: 'embedderKey' },
  MUSUBI_EMBEDDER_MEILI_KEY: { value: 'kanaria', at: 'embedderMeiliKey' },
};
/** Sounds like one and is none: public addresses. */
const noSecret = ['MUSUBI_PUBLIC_URL', 'MUSUBI_MEILI_URL', 'MUSUBI_EMBEDDER_URL', 'MUSUBI_EMBEDDER_MEILI_URL'];
const embedder: NodeJS.ProcessEnv = {
  MUSUBI_EMBEDDER_KIND: 'meilisearch-rest', MUSUBI_EMBEDDER_URL: 'http://embedder', MUSUBI_EMBEDDER_MODEL: 'm',
  MUSUBI_EMBEDDER_MEILI_URL: 'http://another:7700', MUSUBI_EMBEDDER_MEILI_KEY: 'key',
};
const needed: NodeJS.ProcessEnv = { MUSUBI_MEILI_URL: 'http://search:7700', MUSUBI_MEILI_KEY: 'key', ...embedder };

describe('a secret', () => {
  let directory: string;
  beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'musubi-environment-')); });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('is any variable with an address, key, token, secret or password, and none is forgotten here', () => {
    const sounding = knownVariables.filter((name) => /_(?:URL|KEYS?|TOKEN|SECRET|PASSWORD)$/u.test(name));
    expect(sounding.filter((name) => !noSecret.includes(name)).sort()).toEqual(Object.keys(secrets).sort());
  });

  it.each(Object.entries(secrets))('%s may stand in a file, whose last line end is not part of it', (name, { value, at }) => {
    const file = join(directory, 'secret');
    writeFileSync(file, `${value}\n`);
    const { [name]: _direct, ...others } = needed;
    const parsed = parseEnvironment({ ...others, [`${name}_FILE`]: file });
    expect(parsed.ok && parsed.value[at]).toBe(value);
  });

  it.each(Object.keys(secrets))('%s is refused when it is given both ways, or its file is not there', (name) => {
    const file = join(directory, 'missing');
    const { [name]: _direct, ...others } = needed;
    expect(parseEnvironment({ ...others, [name]: secrets[name]?.value, [`${name}_FILE`]: file })).toMatchObject({ ok: false });
    const parsed = parseEnvironment({ ...others, [`${name}_FILE`]: file });
    expect(parsed).toMatchObject({ ok: false, error: expect.arrayContaining([{ key: `${name}_FILE`, message: 'names a file that cannot be read' }]) as unknown });
  });

  it('of the wrong form is named, and its value is not shown', () => {
    const parsed = parseEnvironment({ PORT: 'kanaria', MUSUBI_SMTP_URL: 'kanaria://x', MUSUBI_DATABASE_URL: 'kanaria', MUSUBI_SECRET_KEYS: 'kanaria' });
    expect(parsed).toMatchObject({ ok: false, error: ['PORT', 'MUSUBI_DATABASE_URL', 'MUSUBI_SMTP_URL', 'MUSUBI_SECRET_KEYS'].map((key) => expect.objectContaining({ key }) as unknown) });
    expect(JSON.stringify(parsed)).not.toContain('kanaria');
  });
});
