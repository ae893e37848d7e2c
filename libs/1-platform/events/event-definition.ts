import type { z } from 'zod';

/** A kind of event: a stable name, an integer version and the shape of its payload. */
export interface EventDefinition<Payload = unknown> {
  readonly kind: string;
  readonly version: number;
  readonly payload: z.ZodType<Payload>;
}

/**
 * Declares an event. Publishing and subscribing take the definition itself, so an unknown kind
 * does not compile. Payloads carry ids, versions and facts; never rows, requests or secrets.
 */
export function defineEvent<Payload>(
  kind: string,
  version: number,
  payload: z.ZodType<Payload>,
): EventDefinition<Payload> {
  return { kind, version, payload };
}

export type PayloadOf<Definition> = Definition extends EventDefinition<infer Payload> ? Payload : never;

/** An event as a subscriber receives it. */
export interface EventEnvelope<Payload = unknown> {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly tenantId: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly payload: Payload;
  /** One id from the first request through every job to the mail. */
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actorId: string | null;
  readonly occurredAt: Date;
}
