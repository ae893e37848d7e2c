/** One message in the mailbox directory, as its index lists it. The message itself is `<id>.eml`. */
export interface StoredMail {
  /** Sorts by arrival. */
  readonly id: string;
  readonly from: string;
  /** Everyone it was delivered to, blind copies too. */
  readonly to: readonly string[];
  readonly subject: string;
  /** When it arrived, ISO 8601. */
  readonly date: string;
  /** With its angle brackets, as sent; empty when there was none. */
  readonly messageId: string;
}

/** A message opened. */
export interface OpenedMail extends StoredMail {
  readonly text: string;
  readonly html: string;
  /** By lower-case name; of a repeated header the last one. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Holds the list of messages, oldest first. */
export const indexName = 'index.json';

/** Ids are made by the sink; anything else is no id and must not become a file name. */
export function isMailId(id: string): boolean {
  return /^[0-9]{13}-[0-9a-f]{12}$/u.test(id);
}
