import { Secret, TOTP } from 'otpauth';

const seconds = 30;
/** Clocks differ: one step back and one ahead are the same moment. */
const drift = 1;
const form = /^\d{6}$/u;

/** 160 random bits, as RFC 4226 asks. Base32, for the eye and for the authenticator. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** For the QR code. What most authenticators can: SHA-1, six digits, half a minute. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The time step whose code this is, or undefined for a wrong code. Codes of one step are worth something once: see `takeStep`. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const token = code.normalize('NFKC').replaceAll(/\s/gu, '');
  const delta = form.test(token) ? totpOf(secret).validate({ token, timestamp: now.getTime(), window: drift }) : null;
  return delta === null ? undefined : Math.floor(now.getTime() / 1_000 / seconds) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Musubi', label, algorithm: 'SHA1', digits: 6, period: seconds, secret: Secret.fromBase32(secret) });
}
