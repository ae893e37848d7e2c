/** How a person can prove who they are; a session remembers by which it was opened. */
export type LoginMethod = 'password' | 'totp' | 'recovery';

/** Whom an organisation obliges to have a second factor. */
export const secondFactorRules = ['admins', 'everybody', 'nobody'] as const;

export type SecondFactorRule = (typeof secondFactorRules)[number];

/** For organisations that have said nothing. */
export const defaultSecondFactorRule: SecondFactorRule = 'admins';
