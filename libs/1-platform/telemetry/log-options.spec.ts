import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { secretValuesOf } from './hidden-values.js';
import { logOptions } from './log-options.js';

const canaries = {
  databaseUrl: 'postgres://musubi:kanaria%2Fdb1@db/musubi', databaseOwnerUrl: 'postgres://owner:kanaria-owner@db/musubi', redisUrl: 'redis://:kanaria-redis@redis',
  smtpUrl: 'smtp://mail:kanaria-smtp@mail', meiliKey: 'kanaria-meili', metricsToken: 'kanaria-metrics-token', secretKeys: 'kanaria-key-1,kanaria"key-2', embedderKey: 'kanaria-embedder', embedderMeiliKey: 'kanaria-own',
};

/** @param without the parts that the mutant lacks */
function logger(without: readonly ('redact' | 'hooks')[] = []): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => { lines.push(String(chunk)); done(); } });
  const { level, mixin, redact, serializers, hooks } = logOptions('trace', secretValuesOf(canaries));
  const guards = Object.fromEntries(Object.entries({ redact, hooks }).filter(([name]) => !without.includes(name as 'redact')));
  return { log: pino({ level, mixin, serializers, ...guards } as pino.LoggerOptions, stream), lines };
}

describe('a log line', () => {
  it.each(['password', 'current', 'next', 'token', 'secret', 'pending', 'codes', 'recoveryCodes', 'sealed', 'cookie', 'authorization', 'apiKey', 'smtpUrl', 'databaseUrl', 'clientSecret'])(
    'hides what is called %s, wherever it stands', (name) => {
      const { log, lines } = logger();
      log.info({ [name]: 'kanaria' }, 'top');
      log.info({ body: { [name]: 'kanaria' } }, 'inside');
      log.info({ job: { payload: { [name]: ['kanaria'] } } }, 'deeper');
      expect(lines).toHaveLength(3);
      expect(lines.join('')).not.toContain('kanaria');
    });

  it('shows the code of a problem, which is a word of ours', () => {
    const { log, lines } = logger();
    log.info({ code: 'session.wrong_code' }, 'request failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'session.wrong_code', msg: 'request failed' });
  });

  it('hides the values that the process was given, also inside of an error\'s text', () => {
    const { log, lines } = logger();
    const values = ['kanaria%2Fdb1', 'kanaria/db1', 'kanaria-owner', 'kanaria-redis', 'kanaria-smtp', 'kanaria-meili', 'kanaria-metrics-token', 'kanaria-key-1', 'kanaria"key-2'];
    for (const value of values) log.error({ err: new Error(`cannot reach x://u:${value}@host`), input: `x://${value}` }, `failed with ${value}`);
    expect(lines).toHaveLength(values.length);
    for (const line of lines) expect(line).not.toMatch(/kanaria/u);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  });

  it('is one line of JSON, whatever a field holds: no second line, no escape that a terminal obeys', () => {
    const { log, lines } = logger();
    const hostile = 'a\r\n{"level":60,"msg":"forged"}\u001B[2J\u009B31m\u007F\u2028b\u2029\u0000c';
    log.warn({ path: hostile, [hostile]: 1 }, hostile);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^[^\p{Cc}\u2028\u2029]+\n$/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 40, msg: hostile, path: hostile });
  });

  it('mutant: without each of the two it says all of that', () => {
    const named = logger(['redact']);
    named.log.info({ body: { password: 'kanaria' } }, 'inside');
    expect(named.lines.join('')).toContain('kanaria');
    const last = logger(['hooks']);
    last.log.error({ err: new Error('cannot reach x://u:kanaria-owner@host') }, 'a\u009B31m\u2028b');
    expect(last.lines.join('')).toMatch(/kanaria-owner[\s\S]*\u009B31m\u2028b/u);
  });
});
