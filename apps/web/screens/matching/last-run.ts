import type { MatchingModels } from '../../api/types';

/** What came of learning: too little for a version; one that ranked held-out needs hardly better than the defaults, or better, but not than what is in use; or one that is used. */
export type RunOutcome = 'tooFew' | 'lost' | 'kept' | 'adopted';

export function outcomeOf({ version }: NonNullable<MatchingModels['lastRun']>, { choices, versions }: Pick<MatchingModels, 'choices' | 'versions'>): RunOutcome {
  if (version === null) return 'tooFew';
  if (choices.some((choice) => choice.version === version && choice.reason === 'won')) return 'adopted';
  const heldOut = versions.find((one) => one.version === version)?.heldOut;
  const isBetter = heldOut !== undefined && heldOut.standardError !== null && heldOut.learnt - heldOut.defaults > heldOut.standardError;
  return isBetter ? 'kept' : 'lost';
}
