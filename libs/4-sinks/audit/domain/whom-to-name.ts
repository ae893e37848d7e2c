import type { Actor, AuditEntry } from './audit-entry.js';

/** An id alone would tell that two anonymous needs come from one person, so it goes with the name. */
export function actorOf({ actorId }: Pick<AuditEntry, 'actorId'>, names: ReadonlyMap<string, { readonly name: string }>): Actor {
  if (actorId === null) return { kind: 'system' };
  const known = names.get(actorId);
  return known ? { kind: 'person', id: actorId, name: known.name } : { kind: 'outsider' };
}
