import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ChooseModel } from '../application/choose-model.js';
import { RequestLearning } from '../application/request-learning.js';
import { type ModelsOfUniversity, ShowModels } from '../application/show-models.js';
import { type ChooseModelBody, chooseModelBody, chosenAnswer, type ModelsAnswer, modelsAnswer, noBody, requestedAnswer } from './models.dto.js';

@Tag('matching')
@Controller()
export class ModelsController {
  constructor(
    private readonly shown: ShowModels,
    private readonly choose: ChooseModel,
    private readonly request: RequestLearning,
  ) {}

  @Endpoint({
    method: 'GET', path: 'matching/models', summary: 'What the own university has learnt from its decisions, and how far its probabilities came true',
    access: ['admin', 'auditor'], answer: [200, modelsAnswer],
  })
  async show(): Promise<ModelsAnswer> {
    return toAnswer(await this.shown.run());
  }

  @Endpoint({
    method: 'POST', path: 'matching/models/learn', summary: 'Learn from the decisions now, instead of by night',
    access: ['admin'], body: noBody, answer: [202, requestedAnswer],
  })
  async learn(@ValidBody() _body: object, @Caller() caller: Principal): Promise<{ requested: true }> {
    await this.request.run(caller.tenantId);
    return { requested: true };
  }

  @Endpoint({
    method: 'POST', path: 'matching/models/choose', summary: 'Score matches from now on by this version; 0 are the defaults',
    access: ['admin'], body: chooseModelBody, answer: [200, chosenAnswer],
  })
  async use(@ValidBody() { version }: ChooseModelBody, @Caller() caller: Principal): Promise<{ inUse: number }> {
    unwrap(await this.choose.run({ universityId: caller.tenantId, version, by: caller.userId }));
    return { inUse: version };
  }
}

function toAnswer({ decided, inUse, defaults, versions, choices, lastRun, calibration, names }: ModelsOfUniversity): ModelsAnswer {
  const nameOf = (id: string | null): string | null => (id === null ? null : names.get(id) ?? '');
  return {
    decided: { ...decided }, inUse, defaults: { ...defaults },
    versions: versions.map(({ version, weights, needs, decisions, heldOut, learntAt, learntBy }) => ({
      version, weights: { ...weights }, needs, decisions, learntAt: learntAt.toISOString(), learntBy: nameOf(learntBy),
      heldOut: {
        needs: heldOut.needs, defaults: heldOut.defaults, learnt: heldOut.learnt, standardError: heldOut.standardError,
        sinceModelInUse: heldOut.sinceModelInUse && { ...heldOut.sinceModelInUse },
      },
    })),
    choices: choices.map(({ version, reason, chosenAt, chosenBy }) => ({ version, reason, chosenAt: chosenAt.toISOString(), chosenBy: nameOf(chosenBy) })),
    lastRun: lastRun ? { ranAt: lastRun.ranAt.toISOString(), needs: lastRun.needs, version: lastRun.version } : null,
    calibration: calibration ? {
      decisions: calibration.decisions, fittedAt: calibration.fittedAt.toISOString(),
      brier: calibration.reliability.brier, brierOfBaseRate: calibration.reliability.brierOfBaseRate,
      bins: calibration.reliability.bins.map(({ from, to, count, foretold, wanted }) => ({ from, to, count, foretold, wanted })),
    } : null,
  };
}
