import { normaliseText } from '@musubi/kernel';
import { textIn, type Locale } from './bilingual.js';
import type { MailContent } from './compose-mail.js';
import { letterOf, type LetterLink, linkParagraphs } from './letter.js';

export interface RegisteringPerson {
  readonly locale: Locale;
  readonly personName: string;
  readonly companyName: string;
}

const words = {
  ja: {
    subject: 'メールアドレスの確認',
    asked: (company: string) => `「${company}」の登録の申請を受け付けました。次のリンクを開いて、メールアドレスを確認してください。確認のあと、担当者が申請を審査します。`,
    taken: 'このアドレスには、すでにMusubiのアカウントがあります。そのアカウントでログインしてください。',
    notYou: 'お心当たりがない場合は、何もなさらなくて結構です。',
    rejectedSubject: '登録の申請について',
    rejected: (company: string) => `「${company}」の登録の申請は、次の理由により承認されませんでした。`,
    again: '内容を改めて、もう一度申請していただくことができます。',
  },
  en: {
    subject: 'Please confirm your address',
    asked: (company: string) => `You asked to register “${company}”. Confirm your address by this link; somebody then looks at the registration.`,
    taken: 'This address has an account in Musubi already. Please log in with it.',
    notYou: 'If this means nothing to you, do nothing.',
    rejectedSubject: 'Your registration',
    rejected: (company: string) => `Your registration of “${company}” was not approved, for this reason:`,
    again: 'You are welcome to register again with what is missing.',
  },
} as const satisfies Record<Locale, unknown>;

/**
 * To an address that nobody has proved yet, so names are cut to one short line: a form open to everybody must not carry
 * a stranger's advertising. @param link undefined where the address has an account already
 */
export function registrationLetter({ locale, personName, companyName }: RegisteringPerson, link: LetterLink | undefined): MailContent {
  const { subject, asked, taken, notYou } = words[locale];
  const company = inOneLine(companyName);
  return letterOf(locale, inOneLine(personName), subject, [...link ? linkParagraphs(locale, asked(company), link) : [taken], notYou]);
}

export function rejectionLetter({ locale, personName, companyName, reason }: RegisteringPerson & { readonly reason: string }): MailContent {
  const { rejectedSubject, rejected, again } = words[locale];
  return letterOf(locale, inOneLine(personName), rejectedSubject, [rejected(inOneLine(companyName)), normaliseText(reason), again]);
}

/** Addresses in a name would become links. */
function inOneLine(text: string): string {
  return textIn('ja', { ja: text.replaceAll(/https?:|www\.|[/:]/giu, ' ') });
}
