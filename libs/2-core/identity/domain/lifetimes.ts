/** How long an account remembers a browser or an address without another good login from there. */
export const knownClientDays = 90;

/** Between the password and the second factor. */
export const loginStepMinutes = 5;

/** From leaving for the university's login page to coming back. */
export const oidcRequestMinutes = 10;

/** From asking for a new password to the last moment of the link. */
export const passwordResetMinutes = 30;

/** From being invited to the last moment of the link; sending it again begins anew. */
export const invitationDays = 7;

/** To open the link that proves the address of who registers a company. */
export const registrationHours = 24;
