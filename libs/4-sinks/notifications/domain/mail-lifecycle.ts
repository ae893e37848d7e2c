import { defineLifecycle } from '@musubi/kernel';

/** A mail is asked for once and then sent, or given up for a reason that no repetition would cure. */
export const mailLifecycle = defineLifecycle({
  name: 'mail',
  initial: 'requested',
  states: { requested: { send: 'sent', give_up: 'given_up' }, sent: {}, given_up: {} },
});

export type MailState = (typeof mailLifecycle)['initial'];

/** Why a mail was given up. The in-app notification stays in any case. */
export type GivenUpBecause = 'recipient_refused' | 'no_account' | 'too_old';
