import { defineLifecycle } from '@musubi/kernel';

/**
 * A version of an estimate. A draft is changed until it is sent; from then on it stands as it is, and what is to be different is a new version, whose sending
 * supersedes the one before. The company accepts or declines what was sent; at most one version of a case is ever accepted.
 */
export const estimateLifecycle = defineLifecycle({
  name: 'estimate',
  initial: 'draft',
  states: {
    draft: { send: 'sent' },
    sent: { accept: 'accepted', decline: 'declined', supersede: 'superseded' },
    accepted: {},
    declined: {},
    superseded: {},
  },
});

export type EstimateState = (typeof estimateLifecycle)['initial'];
export type EstimateAnswerGiven = 'accepted' | 'declined';
