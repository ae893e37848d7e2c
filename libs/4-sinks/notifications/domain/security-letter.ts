import type { Locale } from './bilingual.js';
import type { MailContent } from './compose-mail.js';
import { momentIn } from './dates-in-words.js';
import { letterOf } from './letter.js';

export type SecurityChange = 'password' | 'second_factor_set_up' | 'second_factor_removed' | 'second_factor_reset' | 'recovery_codes_renewed' | 'oidc_linked' | 'oidc_unlinked';

const words: Readonly<Record<Locale, { readonly changes: Readonly<Record<SecurityChange, string>>; told(moment: string, change: string): string; notYou: string }>> = {
  ja: {
    changes: {
      password: 'パスワードが変更されました', second_factor_set_up: '二段階認証が設定されました', second_factor_removed: '二段階認証が外されました',
      second_factor_reset: '管理者が二段階認証を解除しました', recovery_codes_renewed: '回復コードが作り直されました',
      oidc_linked: '大学のアカウントでログインできるようになりました', oidc_unlinked: '大学のアカウントとの連携が解除されました',
    },
    told: (moment, change) => `${moment}に、お使いのアカウントで${change}。`,
    notYou: 'お心当たりがない場合は、すぐに次のページでパスワードを設定し直し、所属組織の管理者にお知らせください。',
  },
  en: {
    changes: {
      password: 'Your password was changed', second_factor_set_up: 'A second factor was set up', second_factor_removed: 'Your second factor was removed',
      second_factor_reset: 'An administrator reset your second factor', recovery_codes_renewed: 'Your recovery codes were renewed',
      oidc_linked: 'A university account was linked as a way to log in', oidc_unlinked: 'The link to your university account was removed',
    },
    told: (moment, change) => `${change} on ${moment}.`,
    notYou: 'If that was not you, choose a new password on this page at once and tell your administrator.',
  },
};

/** @param at an instant, ISO 8601 */
export function securityLetter(locale: Locale, { name, what, at, address }: { name: string; what: SecurityChange; at: string; address: string }): MailContent {
  const { changes, told, notYou } = words[locale];
  return letterOf(locale, name, changes[what], [told(momentIn(locale, at), changes[what]), `${notYou}\n${address}`]);
}
