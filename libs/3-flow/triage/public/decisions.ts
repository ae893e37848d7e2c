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

export interface HandOverMatchCommand {
  readonly matchId: string;
  readonly actor: Actor;
  /** A liaison of the same university. */
  readonly to: string;
  /** For the colleague; it stays in the university. */
  readonly note?: string | undefined;
}

export interface HandedOverAnswer {
  readonly status: 'handed_over';
}
