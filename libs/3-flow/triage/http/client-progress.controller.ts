import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { type ClientProgressView, ShowClientProgress } from '../application/show-client-progress.js';
import { progressStages } from '../domain/need-progress.js';
import { type Locale, organisationAnswer, toOrganisation } from './shared.dto.js';

const clientProgressAnswer = z.object({
  needId: z.uuid(),
  postedAt: z.iso.datetime().nullable(),
  universities: z.array(z.object({
    university: organisationAnswer.nullable(), stage: z.enum(progressStages), steps: z.array(z.object({ kind: z.enum(progressStages), at: z.iso.datetime() })),
  })),
});

type ClientProgressAnswer = z.infer<typeof clientProgressAnswer>;

@Tag('triage')
@Controller()
export class ClientProgressController {
  constructor(private readonly showProgress: ShowClientProgress) {}

  @Endpoint({
    method: 'GET', path: 'client-needs/:id/progress', summary: 'Which stage each university has reached with a client\'s need, and when',
    access: ['intermediary'], answer: [200, clientProgressAnswer],
  })
  async show(@PathId() needId: string, @Caller() caller: Principal): Promise<ClientProgressAnswer> {
    return toClientProgress(unwrap(await this.showProgress.run(needId, caller)), caller.locale);
  }
}

function toClientProgress({ need, universities }: ClientProgressView, locale: Locale): ClientProgressAnswer {
  return {
    needId: need.id,
    postedAt: need.publishedAt?.toISOString() ?? null,
    universities: universities.map(({ organisation, stage, steps }) => ({
      university: toOrganisation(organisation, locale), stage, steps: steps.map(({ kind, at }) => ({ kind, at: at.toISOString() })),
    })),
  };
}
