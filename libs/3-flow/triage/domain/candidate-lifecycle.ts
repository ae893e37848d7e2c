import { defineLifecycle } from '@musubi/kernel';

/**
 * A candidate's life. A decision is final: what was accepted or declined stays so when the match is
 * proposed or withdrawn again, and only what was withdrawn undecided can come back.
 */
export const candidateLifecycle = defineLifecycle({
  name: 'candidate',
  initial: 'open',
  states: {
    open: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: { reopen: 'open' },
  },
});
