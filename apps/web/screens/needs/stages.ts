import type { Contract, Progress } from '../../api/types';

export const stages = ['posted', 'matched', 'liaison_working', 'engagement', 'contract'] as const;

export type NeedStage = (typeof stages)[number];

/** When each stage was first reached in any university. A contract counts from its draft. */
export function stagesReached(progress: Progress | undefined, contracts: readonly Pick<Contract, 'signingDate' | 'signedAt'>[]): ReadonlyMap<NeedStage, string> {
  const reached = new Map<NeedStage, string>();
  const reach = (stage: NeedStage, at: string): void => {
    const before = reached.get(stage);
    if (before === undefined || at < before) reached.set(stage, at);
  };
  if (progress?.postedAt) reach('posted', progress.postedAt);
  for (const { steps } of progress?.universities ?? []) for (const { kind, at } of steps) reach(kind, at);
  for (const { signedAt, signingDate } of contracts) reach('contract', signedAt ?? signingDate);
  return reached;
}
