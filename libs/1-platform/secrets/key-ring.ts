import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { StartProblem } from '../embedded/start-problem.js';
import { keptSecretKeys } from './kept-keys.js';
import { parseSecretKeys, type SecretKey } from './secret-keys.js';

const version = 's1';
const nonceBytes = 12;
const tagBytes = 16;

/** A sealed text that cannot be opened: its key is gone, it was changed, or it was sealed for something else. */
export class SealBroken extends Error {}

/**
 * Seals secrets that must be read again (shared with an authenticator or a provider), so that who reads the database, a
 * backup of it or a dump has nothing. AES-256-GCM with a random nonce; the text is `s1.<key id>.<nonce, tag, content>`.
 * The purpose is part of what is authenticated: a text moved to another field does not open there.
 */
@Injectable()
export class KeyRing {
  private loaded: readonly SecretKey[] | undefined;

  constructor(@Inject(ENVIRONMENT) private readonly environment: Pick<Environment, 'secretKeys' | 'dataDir'>) {}

  /** @param purpose what it is and whose, `totp:<user id>` */
  seal(plain: string, purpose: string): string {
    const key = this.current();
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(bound(key.id, purpose));
    const content = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${version}.${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url')}`;
  }

  /** @throws SealBroken saying why, without the text */
  open(sealed: string, purpose: string): string {
    const [form, id, content, more] = sealed.split('.');
    if (form !== version || id === undefined || content === undefined || more !== undefined) throw new SealBroken('not a sealed text');
    const key = this.keys().find((one) => one.id === id);
    if (!key) throw new SealBroken(`sealed with key ${id}, which MUSUBI_SECRET_KEYS does not hold`);
    const bytes = Buffer.from(content, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) throw new SealBroken('not a sealed text');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        .setAAD(bound(id, purpose)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken('changed since it was sealed, or sealed for another purpose');
    }
  }

  /** What texts sealed with the current key begin with; every other one waits for `musubi rotate-keys`. */
  currentPrefix(): string {
    return `${version}.${this.current().id}.`;
  }

  private current(): SecretKey {
    const [key] = this.keys();
    if (!key) throw new StartProblem('MUSUBI_SECRET_KEYS holds no key');
    return key;
  }

  /** Read when first needed: most commands seal nothing, and need no file for it. */
  private keys(): readonly SecretKey[] {
    if (this.loaded) return this.loaded;
    const parsed = parseSecretKeys(this.environment.secretKeys ?? keptSecretKeys(this.environment.dataDir));
    if (!parsed.ok) throw new StartProblem(`The secret keys in ${this.environment.dataDir}: ${parsed.error}`);
    this.loaded = parsed.value;
    return parsed.value;
  }
}

function bound(keyId: string, purpose: string): Buffer {
  return Buffer.from(`${version}.${keyId}.${purpose}`, 'utf8');
}
