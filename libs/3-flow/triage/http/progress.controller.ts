import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ShowNeedProgress } from '../application/show-need-progress.js';
import { type ProgressAnswer, progressAnswer, toProgress } from './progress.dto.js';

@Tag('triage')
@Controller()
export class ProgressController {
  constructor(private readonly showProgress: ShowNeedProgress) {}

  @Endpoint({
    method: 'GET', path: 'needs/:id/progress', summary: 'How far each university has come with the company\'s need; declines with their kind reason',
    access: ['company'], answer: [200, progressAnswer],
  })
  async show(@PathId() needId: string, @Caller() caller: Principal): Promise<ProgressAnswer> {
    return toProgress(unwrap(await this.showProgress.run(needId, caller)), caller.locale);
  }
}
