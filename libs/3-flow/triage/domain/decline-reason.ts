/** Why a match is declined; each is told to the company kindly. */
export const declineReasons = ['not_relevant', 'too_early', 'no_capacity', 'conflict_of_interest', 'already_solved', 'out_of_budget', 'other'] as const;

export type DeclineReason = (typeof declineReasons)[number];
