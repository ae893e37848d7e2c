/** So many at once, and from then on evenly so many per period. */
interface GuessLimit {
  readonly name: string;
  readonly attempts: number;
  readonly perSeconds: number;
}

interface GuessLimits {
  /** One account from one place: a browser known to it, or an address. */
  readonly own: GuessLimit;
  /** One account from all places not known to it. */
  readonly account: GuessLimit;
  /** One place, at all accounts that do not know it. Generous: a university's people may share one address. */
  readonly network: GuessLimit;
}

export type GuessKind = 'password' | 'code';

/** Wrong guesses allowed. A six-digit code has few possibilities, so there are fewer tries. */
export const guessLimits: Readonly<Record<GuessKind, GuessLimits>> = {
  password: {
    own: { name: 'password.own', attempts: 10, perSeconds: 900 },
    account: { name: 'password.account', attempts: 50, perSeconds: 3_600 },
    network: { name: 'password.network', attempts: 100, perSeconds: 900 },
  },
  code: {
    own: { name: 'code.own', attempts: 5, perSeconds: 900 },
    account: { name: 'code.account', attempts: 20, perSeconds: 3_600 },
    network: { name: 'code.network', attempts: 50, perSeconds: 900 },
  },
};

/** Links for a new password: how often one place may ask, how often one account is written to, and wrong links from one place. */
export const resetLimits = {
  network: { name: 'reset.network', attempts: 20, perSeconds: 3_600 },
  account: { name: 'reset.account', attempts: 3, perSeconds: 3_600 },
  guesses: { name: 'reset.guesses', attempts: 20, perSeconds: 900 },
} as const satisfies Record<string, GuessLimit>;

/** Invitations: how often one address is written to, whoever invites it, and wrong links from one place. */
export const invitationLimits = {
  account: { name: 'invitation.account', attempts: 5, perSeconds: 3_600 },
  guesses: { name: 'invitation.guesses', attempts: 20, perSeconds: 900 },
} as const satisfies Record<string, GuessLimit>;

/** Companies that register themselves: how often one place may ask, how often one address is written to, and wrong links from one place. */
export const registrationLimits = {
  network: { name: 'registration.network', attempts: 20, perSeconds: 3_600 },
  account: { name: 'registration.account', attempts: 3, perSeconds: 3_600 },
  guesses: { name: 'registration.guesses', attempts: 20, perSeconds: 900 },
} as const satisfies Record<string, GuessLimit>;

/** Logins by a university's account: how often one place may set out, and wrong answers from one place. A campus may share one address. */
export const oidcLimits = {
  network: { name: 'oidc.network', attempts: 600, perSeconds: 900 },
  guesses: { name: 'oidc.guesses', attempts: 100, perSeconds: 900 },
} as const satisfies Record<string, GuessLimit>;
