import { Database } from '@musubi/platform/database/database';
import { IdentityFacade } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import { NEEDS_TO_LEARN } from '../domain/learning/learn-from-decisions.js';
import { DECISIONS_FOR_PROBABILITY } from '../domain/learning/calibrate.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import { DecisionRepository } from '../infrastructure/decision.repository.js';
import { LearningRepository, type LearningRun } from '../infrastructure/learning.repository.js';
import { type LearntModel, LearntModelRepository, type ModelChoice, type StoredCalibration } from '../infrastructure/learnt-model.repository.js';

export interface ModelsOfUniversity {
  readonly decided: { readonly needs: number; readonly decisions: number; readonly telling: number; readonly needsToLearn: number; readonly decisionsForProbability: number };
  /** 0: the defaults. */
  readonly inUse: number;
  readonly defaults: Readonly<Record<string, number>>;
  /** Newest first. */
  readonly versions: readonly LearntModel[];
  readonly choices: readonly ModelChoice[];
  /** Of the model in use. */
  readonly calibration: StoredCalibration | undefined;
  readonly lastRun: LearningRun | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** The models of the caller's university, each comparable with the defaults and with what was used before. */
@Injectable()
export class ShowModels {
  constructor(
    private readonly database: Database,
    private readonly models: LearntModelRepository,
    private readonly decisions: DecisionRepository,
    private readonly runs: LearningRepository,
    private readonly identity: IdentityFacade,
  ) {}

  async run(): Promise<ModelsOfUniversity> {
    const universityId = this.database.reader;
    const [versions, choices, calibrations, decided, lastRun] = await Promise.all([
      this.models.ofUniversity(universityId), this.models.choices(universityId), this.models.calibrations(FEATURES_VERSION), this.decisions.count(universityId), this.runs.last(universityId)]);
    const inUse = choices[0]?.version ?? 0;
    const people = await this.identity.names([...versions.map(({ learntBy }) => learntBy), ...choices.map(({ chosenBy }) => chosenBy)].filter((id) => id !== null));
    return {
      decided: { ...decided, needsToLearn: NEEDS_TO_LEARN, decisionsForProbability: DECISIONS_FOR_PROBABILITY },
      inUse, defaults: { ...DEFAULT_MODEL.weights }, versions, choices, lastRun,
      calibration: calibrations.find((calibration) => calibration.universityId === universityId && calibration.modelVersion === inUse),
      names: new Map([...people].map(([id, { name }]) => [id, name])),
    };
  }
}
