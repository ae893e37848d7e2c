import type { Actor } from '../domain/actor.js';
import type { DeclineReason } from '../domain/decline-reason.js';

export interface AcceptMatchCommand {
  readonly matchId: string;
  readonly actor: Actor;
}

export interface AcceptedAnswer {
  readonly engagementId: string;
}

export interface DeclineMatchCommand {
  readonly matchId: string;
  readonly actor: Actor;
  readonly reason: DeclineReason;
  /** Internal to the university unless `noteToCompany`. */
  readonly note?: string | undefined;
  readonly noteToCompany?: boolean | undefined;
}

export interface DeclinedAnswer {
  readonly status: 'declined';
}
