import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { defaultWeeklyMatches } from '../domain/weekly-matches.js';
import { type LiaisonWorkload, Workloads } from '../infrastructure/workloads.js';

export interface Workload {
  readonly weeklyMatches: number;
  readonly liaisons: readonly LiaisonWorkload[];
}

export interface ChangeWorkloadCommand {
  readonly weeklyMatches?: number | undefined;
  readonly liaisons?: readonly Pick<LiaisonWorkload, 'userId' | 'weeklyMatches'>[] | undefined;
}

/** How many new matches each liaison is given in a week. In the tenant's unit of work. */
@Injectable()
export class KeepWorkload {
  constructor(
    private readonly workloads: Workloads,
    private readonly audit: AuditLog,
  ) {}

  async show(tenantId: string): Promise<Workload> {
    const weeklyMatches = await this.workloads.ofUniversity(tenantId) ?? defaultWeeklyMatches;
    return { weeklyMatches, liaisons: await this.workloads.ofLiaisons(tenantId) };
  }

  /** Whoever is no liaison, an administrator who stands in, is given as many as the university says. */
  async of(tenantId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const usual = await this.workloads.ofUniversity(tenantId) ?? defaultWeeklyMatches;
    const own = new Map((await this.workloads.ofLiaisons(tenantId, userIds)).map(({ userId, weeklyMatches }) => [userId, weeklyMatches]));
    return new Map(userIds.map((userId) => [userId, own.get(userId) ?? usual]));
  }

  /** All or nothing. Error `user.not_found` with the place in the list. */
  async change(tenantId: string, { weeklyMatches, liaisons = [] }: ChangeWorkloadCommand): Promise<Result<Workload, DomainError>> {
    const known = new Set((await this.workloads.ofLiaisons(tenantId)).map(({ userId }) => userId));
    const stranger = liaisons.findIndex(({ userId }) => !known.has(userId));
    if (stranger >= 0) return fail('user.not_found', 'Your university has no such liaison.', { path: `liaisons.${stranger}.userId` });
    if (weeklyMatches !== undefined && await this.workloads.setOfUniversity(tenantId, weeklyMatches)) {
      await this.audit.record({ tenantId, action: 'organisation.workload_changed', entity: 'organisation', entityId: tenantId, changes: { weeklyMatches } });
    }
    for (const { userId, weeklyMatches: own } of liaisons) {
      if (!await this.workloads.setOfLiaison(tenantId, userId, own)) continue;
      await this.audit.record({ tenantId, action: 'liaison.workload_changed', entity: 'user', entityId: userId, changes: { weeklyMatches: own } });
    }
    return ok(await this.show(tenantId));
  }
}
