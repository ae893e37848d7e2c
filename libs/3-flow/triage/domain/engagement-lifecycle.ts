import { defineLifecycle } from '@musubi/kernel';

/** An engagement's life: its stages between are told by its contracts. */
export const engagementLifecycle = defineLifecycle({
  name: 'engagement',
  initial: 'open',
  states: { open: { close: 'closed' }, closed: {} },
});
