import { textIn, type Locale } from './bilingual.js';
import type { MailContent } from './compose-mail.js';
import { letterOf, type LetterLink, linkParagraphs } from './letter.js';

export interface InvitedPerson {
  readonly locale: Locale;
  readonly name: string | null;
  readonly organisation: string;
  readonly organisationEn: string | null;
  /** Somebody wanted it, or a registration was approved. */
  readonly because: 'invited' | 'approved';
}

const words = {
  ja: {
    subject: { invited: (organisation: string) => `${organisation}からの招待`, approved: () => '登録が承認されました' },
    told: {
      invited: (organisation: string) => `${organisation}から、産学連携プラットフォームMusubi（結び）に招待されました。`,
      approved: (organisation: string) => `${organisation}としてのMusubi（結び）への登録が承認されました。`,
    },
    accept: '次のリンクから、お名前とパスワードを設定してください。',
    taken: 'このアドレスには、すでにMusubiのアカウントがあります。一つのアドレスで使えるアカウントは一つです。別のアドレスでの招待をご依頼ください。',
    notYou: 'お心当たりがない場合は、何もなさらなくて結構です。',
  },
  en: {
    subject: { invited: (organisation: string) => `An invitation of ${organisation}`, approved: () => 'Your registration is approved' },
    told: {
      invited: (organisation: string) => `${organisation} invites you to Musubi, where companies and universities meet.`,
      approved: (organisation: string) => `Your registration for ${organisation} in Musubi is approved.`,
    },
    accept: 'Choose your name and password by this link.',
    taken: 'This address has an account in Musubi already, and an address has one account only. Please ask to be invited by another address.',
    notYou: 'If this means nothing to you, do nothing.',
  },
} as const satisfies Record<Locale, unknown>;

/** @param link undefined where the address has an account already; only the mailbox's owner learns that */
export function invitationLetter({ locale, name, organisation, organisationEn, because }: InvitedPerson, link: LetterLink | undefined): MailContent {
  const { subject, told, accept, taken, notYou } = words[locale];
  const title = textIn(locale, { ja: organisation, en: organisationEn });
  return letterOf(locale, name, subject[because](title), [told[because](title), ...link ? linkParagraphs(locale, accept, link) : [taken], notYou]);
}
