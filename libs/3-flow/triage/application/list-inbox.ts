import { CatalogFacade, type Need, type Seed } from '@musubi/catalog';
import { IdentityFacade, type Organisation, type PersonName } from '@musubi/identity';
import { type Match, MatchingFacade, readExplanation, type ReadExplanation } from '@musubi/matching';
import { Injectable } from '@nestjs/common';
import type { InboxEntry, InboxQuestion } from '../domain/inbox-entry.js';
import { InboxReader } from '../infrastructure/inbox-reader.js';

/** What the lines of every list on a desk are made of. */
type OnDesk = Pick<InboxEntry, 'matchId' | 'needId' | 'seedId' | 'ownerUserId'>;

/** An entry with what its reader may know of need, seed and company. */
export interface DeskLine<Entry extends OnDesk> {
  readonly entry: Entry;
  readonly need: Need | undefined;
  readonly seed: Seed | undefined;
  /** Undefined while the company stays unnamed. */
  readonly company: Organisation | undefined;
  readonly owner: PersonName | undefined;
  /** Undefined when the match is gone. */
  readonly match: Match | undefined;
  readonly explanation: ReadExplanation | undefined;
}

export type InboxLine = DeskLine<InboxEntry>;

/** The matches on a liaison's desk, what is due first on top. */
@Injectable()
export class ListInbox {
  constructor(
    private readonly inbox: InboxReader,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly matching: MatchingFacade,
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
    const matches = await this.matching.matches(entries.map(({ matchId }) => matchId));
    return entries.map((entry) => {
      const [need, seed, match] = [needs.get(entry.needId), seeds.get(entry.seedId), matches.get(entry.matchId)];
      return {
        entry, need, seed, match, company: companies.get(need?.companyId ?? ''), owner: owners.get(entry.ownerUserId),
        explanation: match && readExplanation(match, need, seed, 'university'),
      };
    });
  }
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
