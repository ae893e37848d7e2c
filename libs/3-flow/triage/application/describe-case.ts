import { CatalogFacade, type Need } from '@musubi/catalog';
import { type Department, IdentityFacade, type PersonName } from '@musubi/identity';
import { Injectable } from '@nestjs/common';
import { EngagementListReader } from '../infrastructure/engagement-list-reader.js';
import { HistoryReader } from '../infrastructure/history-reader.js';
import { TriageReader } from '../infrastructure/triage-reader.js';
import type { AssignmentView } from '../public/assignment-view.js';
import type { Candidate } from '../public/candidate.js';
import type { HistoryEntry } from '../public/engagement.js';
import type { InboxLine } from './list-inbox.js';

interface EarlierCase {
  readonly id: string;
  readonly openedAt: Date;
  readonly need: Need | undefined;
}

/** What stands around a match: who works on it, what was decided, earlier cases with the same company. */
export interface CaseDescription {
  readonly candidate: Candidate | undefined;
  readonly assignment: AssignmentView | undefined;
  readonly handOver: HistoryEntry | undefined;
  readonly people: ReadonlyMap<string, PersonName>;
  readonly department: Department | undefined;
  readonly earlier: readonly EarlierCase[];
}

/** Gathers a case for the person who is to decide. */
@Injectable()
export class DescribeCase {
  constructor(
    private readonly reader: TriageReader,
    private readonly engagements: EngagementListReader,
    private readonly history: HistoryReader,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
  ) {}

  async run({ entry, company }: InboxLine): Promise<CaseDescription> {
    const candidate = (await this.reader.candidates([entry.matchId])).get(entry.matchId);
    const assignment = await this.reader.assignment(entry.assignmentId);
    const handOver = await this.history.lastHandOver(entry.matchId);
    const userIds = [...assignment?.participantUserIds ?? [], candidate?.decidedBy, candidate?.liaisonUserId, handOver?.actorUserId].filter((id) => id !== undefined);
    return {
      candidate,
      assignment,
      handOver,
      people: await this.identity.names(userIds),
      department: candidate && await this.identity.department(candidate.departmentId),
      // Of a company that stays unnamed, its history would tell who it is.
      earlier: company ? await this.earlierWith(company.id, entry.needId) : [],
    };
  }

  private async earlierWith(companyId: string, needId: string): Promise<EarlierCase[]> {
    const cases = await this.engagements.ofCompany(companyId, needId);
    const needs = await this.catalog.needs(cases.map((earlier) => earlier.needId));
    return cases.map((earlier) => ({ id: earlier.id, openedAt: earlier.openedAt, need: needs.get(earlier.needId) }));
  }
}
