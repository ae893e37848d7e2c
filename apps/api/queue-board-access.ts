/** What an `@Endpoint` would say of the queue board. */
export const queueBoard = { route: 'GET queues', access: ['operator'] } as const;
