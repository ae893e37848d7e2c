import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AssignmentView } from '../public/assignment-view.js';
import type { Candidate } from '../public/candidate.js';

interface CandidateRecord extends Omit<Candidate, 'releasedAt' | 'decidedBy' | 'decidedAt' | 'reason' | 'note'> {
  readonly releasedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: NonNullable<Candidate['reason']> | null;
  readonly note: string | null;
}

const selectCandidate = `
  select c.match_id as "matchId", c.tenant_id as "tenantId", c.assignment_id as "assignmentId", a.need_id as "needId",
         a.company_id as "companyId", c.seed_id as "seedId", c.department_id as "departmentId", c.liaison_user_id as "liaisonUserId", c.band, c.rank, c.status,
         c.due_at as "dueAt", c.released_at as "releasedAt", c.decided_by as "decidedBy", c.decided_at as "decidedAt", c.reason, c.note
    from triage.candidate c join triage.assignment a on a.id = c.assignment_id`;

/** Reads assignments and candidates; only their university finds them. */
@Injectable()
export class TriageReader {
  constructor(private readonly database: Database) {}

  assignment(id: string): Promise<AssignmentView | undefined> {
    return this.oneAssignment('a.id = $1', id);
  }

  /** Row-level security leaves at most the caller's own. */
  assignmentOfNeed(needId: string): Promise<AssignmentView | undefined> {
    return this.oneAssignment('a.need_id = $1 and a.tenant_id = platform.current_tenant()', needId);
  }

  async candidates(matchIds: readonly string[]): Promise<ReadonlyMap<string, Candidate>> {
    if (matchIds.length === 0) return new Map();
    const found = await this.database.query<CandidateRecord>(`${selectCandidate} where c.match_id = any($1::uuid[])`, [matchIds]);
    return new Map(found.map((record) => [record.matchId, toCandidate(record)]));
  }

  async candidatesOf(assignmentId: string): Promise<readonly Candidate[]> {
    const found = await this.database.query<CandidateRecord>(
      `${selectCandidate} where c.assignment_id = $1 order by c.rank, c.match_id`, [assignmentId]);
    return found.map(toCandidate);
  }

  private async oneAssignment(where: string, value: string): Promise<AssignmentView | undefined> {
    const [found] = await this.database.query<Omit<AssignmentView, 'engagementId'> & { engagementId: string | null }>(
      `select a.id, a.tenant_id as "tenantId", a.need_id as "needId", a.company_id as "companyId",
              greatest(a.list_version, (select max(c.need_version) from triage.candidate c where c.assignment_id = a.id)) as "needVersion", a.owner_user_id as "ownerUserId", e.id as "engagementId",
              array(select p.user_id::text from triage.participant p where p.assignment_id = a.id order by 1) as "participantUserIds"
         from triage.assignment a left join triage.engagement e on e.assignment_id = a.id
        where ${where} and a.owner_user_id is not null`, [value]);
    return found && { ...found, engagementId: found.engagementId ?? undefined };
  }
}

function toCandidate(record: CandidateRecord): Candidate {
  return {
    ...record, releasedAt: record.releasedAt ?? undefined, decidedBy: record.decidedBy ?? undefined, decidedAt: record.decidedAt ?? undefined,
    reason: record.reason ?? undefined, note: record.note ?? undefined,
  };
}
