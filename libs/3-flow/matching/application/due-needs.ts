import { CatalogFacade, type Need } from '@musubi/catalog';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { pagesById } from '@musubi/platform/database/pages-by-id';
import { NeedRunRepository } from '../infrastructure/need-run.repository.js';

/** What makes a match count as of today. */
export interface Today {
  /** As of FindSeedsForNeed. */
  readonly scoredBy: string;
  /** With it, what was matched before is not of today, whatever scored it. */
  readonly since: Date | null;
}

const pageSize = 1_000;

/** Open needs whose matches are not of today, those that were never matched included. */
@Injectable()
export class DueNeeds {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly runs: NeedRunRepository,
  ) {}

  /** Their ids, the oldest first. */
  async list(today: Today): Promise<string[]> {
    const due: string[] = [];
    const published = (after: string) => this.database.asSystem(() => this.catalog.publishedNeedVersions(after, pageSize));
    for await (const page of pagesById(published, ({ id }) => id)) due.push(...await this.database.asSystem(() => this.runs.due(page, today)));
    return due;
  }

  /** The need as it is now, if it is open and still due. */
  find(needId: string, today: Today): Promise<Need | undefined> {
    return this.database.asSystem(async () => {
      const need = await this.catalog.need(needId);
      if (need?.status !== 'published') return undefined;
      return (await this.runs.due([{ id: need.id, version: need.version }], today)).length > 0 ? need : undefined;
    });
  }
}
