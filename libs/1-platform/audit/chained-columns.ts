/** Columns of `audit_entry e` as the chain hashes them; one place, or sealing and verifying would drift apart. */
export const chainedColumns = `
  e.tenant_id as "tenantId", e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.action, e.entity, e.entity_id as "entityId", e.changes::text as changes, e.commitments::text as commitments,
  e.actor_id as "actorId", e.cause_id as "causeId", e.correlation_id as "correlationId"`;
