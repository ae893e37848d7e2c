import { isPlainDate, type PlainDate } from '@musubi/kernel';
import { pageOf, pageQuery } from '@musubi/platform/http/cursor';
import { z } from 'zod';

const word = z.string().regex(/^[a-z][a-z0-9._]{0,79}$/u);
const day = z.custom<PlainDate>(isPlainDate, 'a day: YYYY-MM-DD').meta({ type: 'string', format: 'date' });

const filters = {
  entity: word.optional(),
  entityId: z.uuid().optional(),
  action: word.optional(),
  /** Id of who did it. */
  person: z.uuid().optional(),
  /** Days in Japan, both included. */
  from: day.optional(),
  to: day.optional(),
};

export const auditQuery = pageQuery.extend(filters);
export const auditExportQuery = z.object(filters);

export const auditAnswer = pageOf(z.object({
  id: z.string(),
  /** UTC. */
  at: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** `outsider`: somebody of another organisation whom the reader may not know. */
  actor: z.object({ kind: z.enum(['person', 'outsider', 'system']), id: z.string().nullable(), name: z.string().nullable() }),
  /** `address` is null when it was erased. */
  origin: z.object({ kind: z.enum(['request', 'event', 'system']), address: z.string().nullable(), eventId: z.string().nullable() }),
  changes: z.record(z.string(), z.unknown()),
  /** Null: erased. */
  personal: z.record(z.string(), z.string().nullable()),
  correlationId: z.string(),
  /** Null: not yet sealed. */
  seal: z.object({ sequence: z.int(), hash: z.string() }).nullable(),
})).extend({
  chain: z.object({ sealed: z.int(), pending: z.int() }),
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
});

export type AuditQueryInput = z.infer<typeof auditQuery>;
export type AuditExportQuery = z.infer<typeof auditExportQuery>;
export type AuditAnswer = z.infer<typeof auditAnswer>;
export type AuditItem = AuditAnswer['items'][number];
