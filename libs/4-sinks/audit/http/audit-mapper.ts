import { CLIENT_ADDRESS } from '@musubi/platform/audit/audit-log';
import type { AuditLine } from '../domain/audit-entry.js';
import type { AuditFilter } from '../domain/audit-filter.js';
import type { AuditExportQuery, AuditItem } from './audit.dto.js';

export function toFilter({ entity, entityId, action, person, from, to }: AuditExportQuery): AuditFilter {
  return {
    ...entity !== undefined && { entity }, ...entityId !== undefined && { entityId }, ...action !== undefined && { action },
    ...person !== undefined && { personId: person }, ...from !== undefined && { from }, ...to !== undefined && { to },
  };
}

export function toItem({ id, at, action, entity, entityId, actor, causeId, changes, personal, correlationId, seal }: AuditLine): AuditItem {
  const { [CLIENT_ADDRESS]: address, ...values } = personal;
  return {
    id, at, action, entity, entityId,
    actor: actor.kind === 'person' ? { kind: actor.kind, id: actor.id, name: actor.name } : { kind: actor.kind, id: null, name: null },
    origin: {
      kind: address !== undefined ? 'request' : causeId !== null ? 'event' : 'system',
      address: address ?? null, eventId: causeId,
    },
    changes, personal: values, correlationId, seal: seal && { sequence: seal.sequence, hash: seal.hash },
  };
}
