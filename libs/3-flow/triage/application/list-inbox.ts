import { CatalogFacade, type Need, type Seed } from '@musubi/catalog';
import { IdentityFacade, type Organisation, type PersonName } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import type { InboxEntry, InboxQuestion } from '../domain/inbox-entry.js';
import { InboxReader } from '../infrastructure/inbox-reader.js';

/** What the lines of every list on a desk are made of. */
type OnDesk = Pick<InboxEntry, 'needId' | 'seedId' | 'ownerUserId'>;

/** An entry with what its reader may know of need, seed and company. */
export interface DeskLine<Entry extends OnDesk> {
  readonly entry: Entry;
  readonly need: Need | undefined;
  readonly seed: Seed | undefined;
  /** Undefined while the company stays unnamed. */
  readonly company: Organisation | undefined;
  readonly owner: PersonName | undefined;
}

export type InboxLine = DeskLine<InboxEntry>;

/** The matches on a liaison's desk, what is due first on top. */
@Injectable()
export class ListInbox {
  constructor(
    private readonly inbox: InboxReader,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
  ) {}

  /** One line more than the limit when there are more. */
  async run(question: InboxQuestion): Promise<InboxLine[]> {
    return this.lines(await this.inbox.page(question));
  }

  async lines<Entry extends OnDesk>(entries: readonly Entry[]): Promise<DeskLine<Entry>[]> {
    const needs = await this.catalog.needs(distinct(entries.map((entry) => entry.needId)));
    const seeds = await this.catalog.seeds(distinct(entries.map((entry) => entry.seedId)));
    // What the need tells its reader of its company: nothing while that stays unnamed.
    const companies = await this.identity.organisations(distinct([...needs.values()].map(({ companyId }) => companyId)));
    const owners = await this.identity.names(distinct(entries.map((entry) => entry.ownerUserId)));
    return entries.map((entry) => ({
      entry, need: needs.get(entry.needId), seed: seeds.get(entry.seedId),
      company: companies.get(needs.get(entry.needId)?.companyId ?? ''),
      owner: owners.get(entry.ownerUserId),
    }));
  }
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
