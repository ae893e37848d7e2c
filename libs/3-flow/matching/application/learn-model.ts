import { setImmediate } from 'node:timers/promises';
import { systemClock } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { WeightsInUse } from '../domain/learning/held-out-test.js';
import { learnFromDecisions, type Lessons } from '../domain/learning/learn-from-decisions.js';
import { FEATURES_VERSION } from '../domain/scoring/features.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { LearntModelRepository, type ModelInUse } from '../infrastructure/learnt-model.repository.js';
import { type DatedNeed, DecidedNeeds } from './decided-needs.js';
import { featureRow, learningSetting, namedWeights } from './learning-setting.js';

/** The version that was learnt, if any was, and whether it is in use now. */
export interface LearningOutcome extends Lessons {
  readonly version: number | undefined;
}

/** Longer without a pause, and others on this process would notice. */
const turnMs = 10;

/** Learns a university's model from its decisions. */
@Injectable()
export class LearnModel {
  constructor(
    private readonly database: Database,
    private readonly memory: CorpusMemory,
    private readonly decided: DecidedNeeds,
    private readonly models: LearntModelRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The slow part, outside of a unit of work; others have their turn meanwhile. */
  async learn(universityId: string): Promise<Lessons> {
    const { corpus } = await this.memory.view('seed');
    const needs = await this.decided.of(universityId, corpus);
    const [inUse] = await this.database.asSystem(() => this.models.inUse(universityId));
    return inTurns(learnFromDecisions(needs, learningSetting, weightsInUse(inUse, needs)));
  }

  /** Keeps what was learnt, and uses it when it won: in the running unit of the system. `by`: who asked for it; undefined by night. */
  async keep(universityId: string, lessons: Lessons, by?: string): Promise<LearningOutcome> {
    const at = systemClock.now();
    const { learnt, needs, decisions, calibrated } = lessons;
    const base = FEATURES_VERSION;
    const version = learnt && await this.models.add(universityId, {
      base, weights: namedWeights(learnt.weights), needs, decisions, heldOut: learnt.test, learntAt: at, learntBy: by ?? null,
    });
    if (version !== undefined && learnt?.won) await this.models.choose(universityId, { version, reason: 'won', chosenAt: at, chosenBy: by ?? null });
    if (calibrated) {
      const modelVersion = (await this.models.inUse(universityId))[0]?.version ?? 0;
      await this.models.addCalibration(universityId, {
        modelVersion, base, ...calibrated.calibration, reliability: calibrated.reliability, decisions: calibrated.decisions, fittedAt: at,
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
}

async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  for (let turn = performance.now(); ;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - turn < turnMs) continue;
    await setImmediate();
    turn = performance.now();
  }
}

/** A model of another base weighs other features: the defaults stand in for it until one is learnt. */
function weightsInUse(model: ModelInUse | undefined, needs: readonly DatedNeed[]): WeightsInUse | undefined {
  if (!model?.weights || !model.learntAt || model.base !== FEATURES_VERSION) return undefined;
  const { learntAt } = model;
  const unseen = new Set(needs.filter(({ decidedAt }) => decidedAt > learntAt).map(({ needId }) => needId));
  return { weights: featureRow(model.weights), isNew: ({ needId }) => unseen.has(needId) };
}
