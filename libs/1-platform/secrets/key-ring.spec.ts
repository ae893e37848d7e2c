import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnvironment } from '../config/environment.js';
import { KeyRing } from './key-ring.js';

const [one, two] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
const ringOf = (...keys: string[]): KeyRing => new KeyRing({ secretKeys: keys.join(','), dataDir: '/nowhere' });

describe('KeyRing', () => {
  it('opens what it sealed, and never seals twice alike', () => {
    const ring = ringOf(one);
    const sealed = ring.seal('GEZDGNBV 秘密', 'totp:1');
    expect(ring.open(sealed, 'totp:1')).toBe('GEZDGNBV 秘密');
    expect(ring.open(ring.seal('', 'totp:1'), 'totp:1')).toBe('');
    expect(ring.seal('GEZDGNBV 秘密', 'totp:1')).not.toBe(sealed);
    expect(Buffer.from(sealed.split('.')[2] ?? '', 'base64url').includes('GEZDGNBV')).toBe(false);
  });

  it('goes on with a new key in front, opens with the old one, and tells which texts wait', () => {
    const before = ringOf(one).seal('old', 'p');
    const after = ringOf(two, one);
    expect(after.open(before, 'p')).toBe('old');
    expect(before.startsWith(after.currentPrefix())).toBe(false);
    expect(after.seal('new', 'p').startsWith(after.currentPrefix())).toBe(true);
    expect(() => ringOf(two).open(before, 'p')).toThrow(/sealed with key [\da-f]{12}, which MUSUBI_SECRET_KEYS does not hold/u);
  });

  it('refuses another purpose, every changed byte, and what was never sealed', () => {
    const ring = ringOf(one);
    const sealed = ring.seal('secret', 'totp:1');
    expect(() => ring.open(sealed, 'totp:2')).toThrow(/another purpose/u);
    const [form, id, content] = sealed.split('.');
    const bytes = Buffer.from(content ?? '', 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => ring.open(`${form}.${id}.${changed.toString('base64url')}`, 'totp:1')).toThrow(/changed/u);
    }
    for (const text of ['', 'secret', `${form}.${id}.`, `${form}.${id}.AAAA`, `s2.${id}.${content}`, `${sealed}.x`]) expect(() => ring.open(text, 'totp:1')).toThrow(/not a sealed text/u);
  });
});

describe('MUSUBI_SECRET_KEYS', () => {
  let directory: string;
  beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'musubi-keys-')); });
  afterEach(() => rmSync(directory, { recursive: true }));

  it.each([
    ['', 'holds no key'], [' , ', 'holds no key'], ['short', 'key 1 of 1 is not 32 bytes'], [`${one},${two.slice(4)}`, 'key 2 of 2 is not 32 bytes'],
    [`${one}\n${one}`, 'key 2 of 2 is there twice'],
  ])('is refused in one line that does not show it: %j', (text, message) => {
    const file = join(directory, 'keys');
    writeFileSync(file, text);
    const parsed = parseEnvironment({ MUSUBI_SECRET_KEYS_FILE: file });
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.error).toHaveLength(1);
    expect(parsed.error[0]).toMatchObject({ key: 'MUSUBI_SECRET_KEYS', message: expect.stringContaining(message) as string });
    expect(parsed.error[0]?.message).not.toMatch(/short|[\w+/]{30}|\n/u);
  });

  it('is made once where none is given, for us alone, and the same for every process', () => {
    const rings = [1, 2].map(() => new KeyRing({ secretKeys: undefined, dataDir: join(directory, 'data') }));
    const sealed = rings[0]?.seal('kept', 'p') ?? '';
    expect(rings[1]?.open(sealed, 'p')).toBe('kept');
    expect(statSync(join(directory, 'data', 'secret-keys')).mode & 0o777).toBe(0o600);
  });

  it('says which file is wrong when the kept one is', () => {
    writeFileSync(join(directory, 'secret-keys'), 'broken');
    chmodSync(join(directory, 'secret-keys'), 0o600);
    expect(() => new KeyRing({ secretKeys: undefined, dataDir: directory }).seal('x', 'p')).toThrow(`The secret keys in ${directory}: key 1 of 1 is not 32 bytes`);
  });
});
