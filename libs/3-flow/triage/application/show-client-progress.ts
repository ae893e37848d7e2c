import { type ClientNeed, MandateFacade } from '@musubi/catalog';
import { IdentityFacade, type Organisation } from '@musubi/identity';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { type NeedProgress, needProgress } from '../domain/need-progress.js';
import { HistoryReader } from '../infrastructure/history-reader.js';

export interface ClientProgressView {
  readonly need: ClientNeed;
  readonly universities: readonly ({ readonly organisation: Organisation | undefined } & Pick<NeedProgress, 'stage' | 'steps'>)[];
}

/** An intermediary follows a need that it posted: which university has reached which stage, and when. No more. */
@Injectable()
export class ShowClientProgress {
  constructor(
    private readonly mandates: MandateFacade,
    private readonly histories: HistoryReader,
    private readonly identity: IdentityFacade,
  ) {}

  async run(needId: string, { tenantId }: Actor): Promise<Result<ClientProgressView, DomainError>> {
    const need = await this.mandates.clientNeed(tenantId, needId);
    if (!need) return fail('need.progress_not_found', 'There is no such need of a client of yours.');
    const copies = await this.histories.companyCopies(needId);
    const organisations = await this.identity.organisations([...copies.keys()]);
    return ok({
      need,
      universities: [...copies].flatMap(([universityId, entries]) => {
        const progress = needProgress(entries);
        return progress ? [{ organisation: organisations.get(universityId), stage: progress.stage, steps: progress.steps }] : [];
      }),
    });
  }
}
