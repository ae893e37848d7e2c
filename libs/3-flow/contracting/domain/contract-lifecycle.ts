import { defineLifecycle } from '@musubi/kernel';

/**
 * A contract's life. It may be completed without having been activated: a short consulting contract ends before
 * anyone records its start. What is completed or terminated stays so; money due on the completed is still followed up.
 */
export const contractLifecycle = defineLifecycle({
  name: 'contract',
  initial: 'draft',
  states: {
    draft: { sign: 'signed' },
    signed: { activate: 'active', complete: 'completed', terminate: 'terminated' },
    active: { complete: 'completed', terminate: 'terminated' },
    completed: {},
    terminated: {},
  },
});

export type ContractState = (typeof contractLifecycle)['initial'];
export type ContractAction = Parameters<(typeof contractLifecycle)['next']>[1];
