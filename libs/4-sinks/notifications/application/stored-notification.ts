import type { Told } from '../domain/notification-facts.js';

/** A notification as it stands in the table. */
export interface StoredNotification {
  readonly id: string;
  readonly told: Told;
  /** Path of the page, below the public address. */
  readonly link: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}
