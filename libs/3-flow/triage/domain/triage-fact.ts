import type { PlainDate } from '@musubi/kernel';
import type { DeclineReason } from './decline-reason.js';
import type { Withdrawal } from './proposal.js';

/**
 * What happened to an assignment: told to history, company, audit and the other contexts. `by` whom matches came onto a desk is
 * said where somebody took them up before it was their turn.
 */
export type TriageFact =
  | { readonly kind: 'assigned'; readonly ownerUserId: string; readonly participantUserIds: readonly string[]; readonly matchIds: readonly string[]; readonly dueAt: Date; readonly by: string | undefined }
  | { readonly kind: 'matches_waiting'; readonly matchIds: readonly string[]; readonly week: PlainDate }
  | { readonly kind: 'matches_added'; readonly matchIds: readonly string[]; readonly joinedUserIds: readonly string[]; readonly by: string | undefined }
  | { readonly kind: 'matches_withdrawn'; readonly matchIds: readonly string[]; readonly reason: Withdrawal['reason'] }
  | { readonly kind: 'liaison_working'; readonly by: string }
  | { readonly kind: 'engagement_opened'; readonly engagementId: string; readonly by: string }
  | { readonly kind: 'accepted'; readonly matchId: string; readonly seedId: string; readonly engagementId: string; readonly by: string }
  | { readonly kind: 'handed_over'; readonly matchId: string; readonly seedId: string; readonly from: string; readonly to: string; readonly note: string | undefined; readonly by: string }
  | Declined;

export interface Declined {
  readonly kind: 'declined';
  readonly matchId: string;
  readonly seedId: string;
  readonly reason: DeclineReason;
  readonly note: string | undefined;
  readonly noteToCompany: boolean;
  readonly by: string;
}
