import { defineLifecycle } from '@musubi/kernel';

/**
 * A candidate's life. It waits until its liaison is given it. A decision is final: what was accepted or declined stays so when
 * the match is proposed or withdrawn again, and only what was withdrawn undecided can come back: onto the desk when it was there
 * before, else to those that wait.
 */
export const candidateLifecycle = defineLifecycle({
  name: 'candidate',
  initial: 'waiting',
  states: {
    waiting: { release: 'open', withdraw: 'withdrawn' },
    open: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: {},
    declined: {},
    withdrawn: { queue: 'waiting', reopen: 'open' },
  },
});
