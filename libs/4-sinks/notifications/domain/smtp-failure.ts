export type SmtpFailure =
  /** The server says that this address takes no mail: no repetition helps. */
  | 'recipient_refused'
  /** The server is not there, or lets nobody in: other mails would fail too. */
  | 'server_away'
  /** This mail was not taken this time. */
  | 'mail_refused';

const addressCodes = [550, 551, 553];
/** RFC 3463: 5.1.x is about the address, 5.2.1 a mailbox that is closed. */
const addressStatus = /\b5\.(?:1\.\d{1,3}|2\.1)\b/u;
const anyStatus = /\b5\.\d{1,3}\.\d{1,3}\b/u;

/**
 * What may be written down of such an error, in logs and in the delivery's row: all but the server's own words, which may repeat
 * the letter and with it the token of its link.
 */
export function smtpFailureInWords(error: unknown): string {
  const { code, responseCode, response } = error as { code?: unknown; responseCode?: unknown; response?: unknown };
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/u.exec(String(response ?? '').slice(0, 100))?.[0];
  const facts = [typeof code === 'string' && /^[A-Z_]{1,30}$/u.test(code) ? code : undefined, Number.isInteger(responseCode) ? String(responseCode) : undefined, status];
  return ['the mail server did not take the letter', ...facts.filter((fact) => fact !== undefined)].join(' ');
}

/** Reads the SMTP client's error. Relaying denied and the like are the operator's to mend, so they are tried again. */
export function smtpFailureOf(error: unknown): SmtpFailure {
  const { code, responseCode, response } = error as { code?: unknown; responseCode?: unknown; response?: unknown };
  if (code === 'EENVELOPE' && addressCodes.includes(Number(responseCode))) {
    const text = String(response ?? '');
    if (addressStatus.test(text) || !anyStatus.test(text)) return 'recipient_refused';
  }
  if ((code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== 421) return 'mail_refused';
  return 'server_away';
}
