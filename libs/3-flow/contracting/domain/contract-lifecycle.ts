import { defineLifecycle } from '@musubi/kernel';

/**
 * A contract's life. A plain draft may be signed at once; one that is looked at by others goes through review and gates, and comes back to
 * the draft when something is to be changed. It may be completed without having been activated: a short consulting contract ends before
 * anyone records its start. What is completed, terminated or withdrawn stays so; money due on the completed is still followed up.
 */
export const contractLifecycle = defineLifecycle({
  name: 'contract',
  initial: 'draft',
  states: {
    draft: { submit: 'review', sign: 'signed', withdraw: 'withdrawn' },
    review: { pass: 'gates', return: 'draft', withdraw: 'withdrawn' },
    gates: { sign: 'signed', return: 'draft', withdraw: 'withdrawn' },
    signed: { activate: 'active', complete: 'completed', terminate: 'terminated' },
    active: { complete: 'completed', terminate: 'terminated' },
    completed: {},
    terminated: {},
    withdrawn: {},
  },
});

export type ContractState = (typeof contractLifecycle)['initial'];
export type ContractAction = Parameters<(typeof contractLifecycle)['next']>[1];

/** What a person may do by saying so alone; signing asks for more. */
export const contractMoves = ['submit', 'pass', 'return', 'withdraw', 'activate', 'complete', 'terminate'] as const satisfies readonly ContractAction[];
export type ContractMove = (typeof contractMoves)[number];

const unsigned: readonly ContractState[] = ['draft', 'review', 'gates', 'withdrawn'];

/** Has it never been signed? Then nothing is owed on it and outsiders do not see it. */
export function isUnsigned(state: ContractState): boolean {
  return unsigned.includes(state);
}
