/** PostgreSQL channel that tells the API processes of a committed notification. */
export const LIVE_CHANNEL = 'musubi_live';

export interface LiveNotice {
  readonly userId: string;
  readonly notificationId: string;
}

/** Undefined for what is not ours: anybody with a login may notify a channel. */
export function parseNotice(payload: string | undefined): LiveNotice | undefined {
  try {
    const { userId, notificationId } = JSON.parse(payload ?? '') as Partial<LiveNotice>;
    return typeof userId === 'string' && typeof notificationId === 'string' ? { userId, notificationId } : undefined;
  } catch {
    return undefined;
  }
}
