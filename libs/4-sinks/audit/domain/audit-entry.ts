/** An entry as it stands in the log. */
export interface AuditEntry {
  readonly id: string;
  /** UTC with microseconds. */
  readonly at: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly changes: Readonly<Record<string, unknown>>;
  /** null: the system, or somebody without a session. */
  readonly actorId: string | null;
  /** The event that the system answered. */
  readonly causeId: string | null;
  readonly correlationId: string;
  /** By name; null where the value was erased. */
  readonly personal: Readonly<Record<string, string | null>>;
  /** null: committed and not yet sealed. */
  readonly seal: { readonly sequence: number; readonly hash: string } | null;
}

/** Who did it, as far as the reader may know. */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'outsider' }
  | { readonly kind: 'system' };

export interface AuditLine extends Omit<AuditEntry, 'actorId'> {
  readonly actor: Actor;
}

export interface ChainState {
  readonly sealed: number;
  readonly pending: number;
}
