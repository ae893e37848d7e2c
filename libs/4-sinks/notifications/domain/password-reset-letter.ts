import type { Locale } from './bilingual.js';
import type { MailContent } from './compose-mail.js';
import { momentIn } from './dates-in-words.js';
import { wordsIn } from './message-in.js';

interface ResetWords {
  readonly subject: string;
  readonly asked: string;
  until(moment: string): string;
  readonly notYou: string;
}

const words: Readonly<Record<Locale, ResetWords>> = {
  ja: {
    subject: 'パスワードの再設定',
    asked: 'パスワードの再設定のご依頼を受け付けました。次のリンクから新しいパスワードを設定してください。',
    until: (moment) => `リンクは一度だけ、${moment}まで使えます。`,
    notYou: 'お心当たりがない場合は、何もなさらなくて結構です。パスワードは変わりません。',
  },
  en: {
    subject: 'A new password',
    asked: 'You asked for a new password. Choose it by this link.',
    until: (moment) => `The link works once, until ${moment}.`,
    notYou: 'If it was not you, do nothing: your password stays as it is.',
  },
};

/** The only text in which the link's token ever stands. */
export function passwordResetLetter(locale: Locale, name: string, address: string, expiresAt: string): MailContent {
  const { mail } = wordsIn(locale);
  const { subject, asked, until, notYou } = words[locale];
  const parts = [mail.salutation(name), `${asked}\n${address}`, until(momentIn(locale, expiresAt)), notYou, `--\n${mail.footer}`];
  return { subject: `[Musubi] ${subject}`, text: `${parts.join('\n\n')}\n` };
}
