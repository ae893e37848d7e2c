/** How a person can prove who they are; a session remembers by which it was opened. `oidc_mfa`: the university's issuer has asked for a second factor. */
export type LoginMethod = 'password' | 'totp' | 'recovery' | 'oidc' | 'oidc_mfa';

/** Whom an organisation obliges to have a second factor. */
export const secondFactorRules = ['admins', 'everybody', 'nobody'] as const;

export type SecondFactorRule = (typeof secondFactorRules)[number];

/** For organisations that have said nothing. */
export const defaultSecondFactorRule: SecondFactorRule = 'admins';
