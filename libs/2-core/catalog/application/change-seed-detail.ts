import { codePointLength, type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { limits } from '../domain/content-limits.js';
import { SeedDetails } from '../infrastructure/seed-details.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { Seed, SeedDetail, SeedDetailLevel } from '../public/seed.js';
import type { Actor } from './actor.js';

export type LevelledDetail = SeedDetail & { readonly level: SeedDetailLevel };

/** The confidential part of a seed, by those who may change the seed. It makes no new version: nobody is matched anew by it. */
@Injectable()
export class ChangeSeedDetail {
  constructor(
    private readonly seeds: SeedRepository,
    private readonly details: SeedDetails,
    private readonly audit: AuditLog,
  ) {}

  /** @param detail null takes it away. Errors `seed.not_found`, `content.invalid`. */
  async put(actor: Actor, seedId: string, detail: LevelledDetail | null): Promise<Result<Seed, DomainError>> {
    const found = await this.own(actor, seedId);
    if (!found.ok) return found;
    if (detail && !detail.bodyJa && !detail.bodyEn) return fail('content.invalid', 'the confidential part says nothing', { path: 'bodyJa' });
    if (detail && [detail.bodyJa, detail.bodyEn].some((text) => codePointLength(text ?? '') > limits.body)) {
      return fail('content.invalid', `at most ${limits.body} characters`, { path: 'bodyJa' });
    }
    await this.details.put(found.value, detail);
    await this.audit.record({
      tenantId: found.value.universityId, action: 'seed.detail_changed', entity: 'seed', entityId: seedId, changes: { level: detail?.level ?? null },
    });
    return ok({ ...found.value, detailLevel: detail?.level ?? null });
  }

  /** For writing on; null where there is none. Error `seed.not_found`. */
  async read(actor: Actor, seedId: string): Promise<Result<LevelledDetail | null, DomainError>> {
    const found = await this.own(actor, seedId);
    if (!found.ok) return found;
    const { detailLevel: level } = found.value;
    const detail = await this.details.find(seedId);
    return ok(level && detail ? { ...detail, level } : null);
  }

  private async own(actor: Actor, seedId: string): Promise<Result<Seed, DomainError>> {
    const seed = await this.seeds.findForChange(seedId);
    const isTheirs = seed?.universityId === actor.tenantId && (!actor.onlyOwn || seed.researcherUserId === actor.userId);
    return seed && isTheirs ? ok(seed) : fail('seed.not_found', 'there is no such seed of yours');
  }
}
