import { createHash } from 'node:crypto';

/** An audit entry as it is hashed: every column as text, so that nothing is rounded on the way. */
export interface ChainedEntry {
  readonly tenantId: string;
  readonly id: string;
  /** UTC with microseconds. */
  readonly at: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  /** PostgreSQL's own text of the jsonb: its keys are ordered and its numbers exact. */
  readonly changes: string;
  readonly commitments: string;
  readonly actorId: string | null;
  readonly causeId: string | null;
  readonly correlationId: string;
}

/** What the first entry of a chain follows. */
export const chainStart: Buffer = Buffer.alloc(32);

/** hash = SHA-256(previous hash ‖ canonical bytes of the entry). */
export function sealOf(previous: Buffer, entry: ChainedEntry): Buffer {
  return createHash('sha256').update(previous).update(canonicalBytes(entry)).digest();
}

/** A JSON array of texts has one reading only: where a text ends cannot be shifted into its neighbour. */
function canonicalBytes(entry: ChainedEntry): string {
  return JSON.stringify([
    'musubi.audit.1', entry.tenantId, entry.id, entry.at, entry.action, entry.entity, entry.entityId,
    entry.changes, entry.commitments, entry.actorId, entry.causeId, entry.correlationId,
  ]);
}

/** What the chain keeps of a personal value. Without the salt a name could be found by trying all names. */
export function commitmentTo(salt: Buffer, value: string): string {
  return createHash('sha256').update(salt).update(value).digest('hex');
}
