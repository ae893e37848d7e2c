import type { Branded } from '@musubi/kernel';

/**
 * When an event happened, as text that sorts: the instant by the database's clock, then the event's
 * id, so that two events never tie. Deliveries come late, twice and in any order; this does not.
 */
export type EventOrder = Branded<string, 'EventOrder'>;

export function eventOrder(event: { readonly id: string; readonly occurredAt: Date }): EventOrder {
  return `${event.occurredAt.toISOString()} ${event.id}` as EventOrder;
}
