import { systemClock } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { type Calibration, saysTheSame } from '../domain/learning/calibrate.js';
import type { Lessons } from '../domain/learning/learn-from-decisions.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { learnLessons, type LearningQuestion } from '../infrastructure/learn-in-thread.js';
import { LearningRepository } from '../infrastructure/learning.repository.js';
import { LearntModelRepository, type ModelInUse } from '../infrastructure/learnt-model.repository.js';
import { DecidedNeeds, type KnownNeed } from './decided-needs.js';
import { featureRow, learningSetting, namedWeights } from './learning-setting.js';

/** The version that was learnt, if any was, and whether it is in use now. */
export interface LearningOutcome extends Lessons {
  readonly version: number | undefined;
}

/** Learns a university's model from its decisions. */
@Injectable()
export class LearnModel {
  constructor(
    private readonly database: Database,
    private readonly memory: CorpusMemory,
    private readonly decided: DecidedNeeds,
    private readonly models: LearntModelRepository,
    private readonly runs: LearningRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The slow part, outside of a unit of work, in a thread of its own. */
  async learn(universityId: string): Promise<Lessons> {
    const { corpus } = await this.memory.view('seed');
    const needs = await this.decided.of(universityId, corpus);
    const [inUse] = await this.database.asSystem(() => this.models.inUse(universityId));
    return learnLessons({ needs, setting: learningSetting, inUse: weightsInUse(inUse, needs) });
  }

  /** Keeps what was learnt, and uses it when it won: in the running unit of the system. `by`: who asked for it; undefined by night. */
  async keep(universityId: string, lessons: Lessons, by?: string): Promise<LearningOutcome> {
    const at = systemClock.now();
    const { learnt, needs, decisions, calibrated } = lessons;
    const base = FEATURES_VERSION;
    const version = learnt && await this.models.add(universityId, {
      base, weights: namedWeights(learnt.weights), needs, decisions, heldOut: learnt.test, learntAt: at, learntBy: by ?? null,
    });
    await this.runs.ran(universityId, { ranAt: at, needs, version: version ?? null });
    if (version !== undefined && learnt) await this.decided.learntBy(universityId, version, learnt.from);
    if (version !== undefined && learnt?.won) await this.models.choose(universityId, { version, reason: 'won', chosenAt: at, chosenBy: by ?? null });
    if (calibrated) {
      const modelVersion = (await this.models.inUse(universityId))[0]?.version ?? 0;
      await this.models.addCalibration(universityId, {
        modelVersion, base, ...await this.steady(universityId, modelVersion, calibrated.calibration), reliability: calibrated.reliability, decisions: calibrated.decisions, fittedAt: at,
      });
    }
    if (version !== undefined) {
      await this.audit.record({
        tenantId: universityId, action: learnt?.won ? 'model.adopted' : 'model.learnt', entity: 'matching_model', entityId: universityId,
        changes: { version, needs, decisions, heldOut: learnt?.test },
      });
    }
    return { ...lessons, version };
  }

  /** The one before, where the new one says about the same: matches that stand have their probability by it. */
  private async steady(universityId: string, modelVersion: number, { slope, offset }: Calibration): Promise<Calibration> {
    const before = (await this.models.calibrations(FEATURES_VERSION)).find((one) => one.universityId === universityId && one.modelVersion === modelVersion);
    return before && saysTheSame(before, { slope, offset }) ? { slope: before.slope, offset: before.offset } : { slope, offset };
  }
}

/** A model of another base weighs other features: the defaults stand in for it until one is learnt. */
function weightsInUse(model: ModelInUse | undefined, needs: readonly KnownNeed[]): LearningQuestion['inUse'] {
  const byChoice = model?.reason === 'chosen';
  if (!model || (model.version === 0 ? !byChoice : model.base !== FEATURES_VERSION)) return undefined;
  const { version, weights, chosenAt } = model;
  const unseen = needs.filter(({ decidedAt, learntSince }) => (byChoice ? decidedAt > chosenAt : (learntSince ?? Infinity) > version));
  return { weights: weights ? featureRow(weights) : learningSetting.defaults, unseenNeedIds: unseen.map(({ needId }) => needId), byChoice };
}
