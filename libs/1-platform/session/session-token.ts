import { createHash, randomBytes } from 'node:crypto';

const tokenForm = /^[\w-]{43}$/u;

/** 256 random bits for a cookie or a link; they are stored nowhere. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: with so many random bits a plain hash cannot be guessed back. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export function isToken(text: string | undefined): text is string {
  return text !== undefined && tokenForm.test(text);
}
