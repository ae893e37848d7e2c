import type { FactsOf, NotificationKind } from './notification-facts.js';

/** What the reader is told: one line, the sentences behind it, and why it came to them. */
export interface Message {
  readonly title: string;
  readonly sentences: readonly string[];
  /** What a mail lists below them, one line each; the page that it leads to has it anyway. */
  readonly list?: readonly string[] | undefined;
  readonly why: string;
}

/** Everything notifications say in one language, but for the digest, which is made of the others (digest-message.ts). A missing translation does not compile. */
export interface Words {
  readonly messages: { readonly [Kind in Exclude<NotificationKind, 'matches.digest'>]: (facts: FactsOf[Kind]) => Message };
  readonly mail: {
    salutation(name: string): string;
    readonly seeMore: string;
    readonly footer: string;
  };
}
