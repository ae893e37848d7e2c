export type NdaState = 'coming' | 'in_force' | 'over' | 'ended';

/** What an agreement is on a day, both of its own days included. Only one in force opens anything. */
export function ndaState(
  { validFrom, validUntil, endedAt }: { readonly validFrom: string; readonly validUntil: string | null; readonly endedAt: Date | null }, today: string,
): NdaState {
  if (endedAt !== null) return 'ended';
  if (validFrom > today) return 'coming';
  return validUntil !== null && validUntil < today ? 'over' : 'in_force';
}
