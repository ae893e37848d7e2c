import type { NotificationKind } from './notification-facts.js';

/** What a reader can have mailed otherwise than at once. */
type ChoosableNews = 'newMatches' | 'withdrawnMatches' | 'answers';

/** `daily`: in one mail a working day. `none`: in the app alone. */
export const mailWays = ['at_once', 'daily', 'none'] as const;

export type MailWay = (typeof mailWays)[number];

export type MailPreferences = { readonly [News in ChoosableNews]: MailWay } & {
  /** When the digest is due on a working day: `HH:MM` in Tokyo. */
  readonly digestAt: string;
};

/** Of whoever has chosen nothing. */
export const defaultPreferences: MailPreferences = { newMatches: 'at_once', withdrawnMatches: 'at_once', answers: 'at_once', digestAt: '08:30' };

const newsOfKind: Partial<Record<NotificationKind, ChoosableNews>> = {
  'need.assigned': 'newMatches', 'matches.added': 'newMatches', 'match.handed_over': 'newMatches', 'matches.withdrawn': 'withdrawnMatches',
  'match.accepted': 'answers', 'match.declined': 'answers',
};

/** How a kind of notification is mailed to this reader; what nobody can choose comes at once. */
export function mailWayOf(kind: NotificationKind, preferences: MailPreferences): MailWay {
  const news = newsOfKind[kind];
  return news === undefined ? 'at_once' : preferences[news];
}
