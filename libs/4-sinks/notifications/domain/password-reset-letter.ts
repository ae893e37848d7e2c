import type { Locale } from './bilingual.js';
import type { MailContent } from './compose-mail.js';
import { letterOf, linkParagraphs } from './letter.js';

const words = {
  ja: {
    subject: 'パスワードの再設定',
    asked: 'パスワードの再設定のご依頼を受け付けました。次のリンクから新しいパスワードを設定してください。',
    notYou: 'お心当たりがない場合は、何もなさらなくて結構です。パスワードは変わりません。',
  },
  en: {
    subject: 'A new password',
    asked: 'You asked for a new password. Choose it by this link.',
    notYou: 'If it was not you, do nothing: your password stays as it is.',
  },
} as const satisfies Record<Locale, unknown>;

/** The only text in which the link's token ever stands. */
export function passwordResetLetter(locale: Locale, name: string, address: string, expiresAt: string): MailContent {
  const { subject, asked, notYou } = words[locale];
  return letterOf(locale, name, subject, [...linkParagraphs(locale, asked, { address, until: expiresAt }), notYou]);
}
