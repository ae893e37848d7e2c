/** Stages of a contract that is not signed yet (domain facts: draft → review → gates → signed). */
export const openStages = ['draft', 'review', 'gates'] as const;

export type OpenStage = (typeof openStages)[number];

/** How contracts that stood in a stage ended. */
export interface StageHistory {
  readonly stage: OpenStage;
  readonly signed: number;
  readonly withdrawn: number;
}

export interface StageProbability extends StageHistory {
  /** That a contract in the stage is signed, 0–1. */
  readonly probability: number;
}

/** What is believed before any case, and how many cases it weighs as much as: assumed, not measured, until a university has cases of its own. */
const beliefs: Readonly<Record<OpenStage, number>> = { draft: 0.6, review: 0.75, gates: 0.9 };
const weightOfBelief = 8;

/** The share that was signed, drawn towards the belief as if that were so many cases more (the mean of a beta distribution). */
export function stageProbabilities(history: readonly StageHistory[]): StageProbability[] {
  return openStages.map((stage) => {
    const { signed, withdrawn } = history.find((one) => one.stage === stage) ?? { signed: 0, withdrawn: 0 };
    return { stage, signed, withdrawn, probability: (signed + beliefs[stage] * weightOfBelief) / (signed + withdrawn + weightOfBelief) };
  });
}
