import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { inForce } from '@musubi/platform/database/term-in-force';
import { IsNull } from 'typeorm';
import type { Seed, SeedDetail, SeedDetailLevel } from '../public/seed.js';
import { DetailOpeningRow } from './detail-opening.row.js';
import { NdaRow } from './nda.row.js';
import { SeedDetailRow } from './seed-detail.row.js';
import { SeedRow } from './seed.row.js';

export interface DetailOpening {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly openedAt: Date;
}

/** The confidential parts of seeds, their openings, and the agreements that some of them ask for. */
@Injectable()
export class SeedDetails {
  constructor(private readonly database: Database) {}

  async find(seedId: string): Promise<SeedDetail | undefined> {
    const row = await this.database.tx.findOneBy(SeedDetailRow, { seedId });
    return row ? { bodyJa: row.bodyJa, bodyEn: row.bodyEn } : undefined;
  }

  /** Replaces what was there; null takes the part away. */
  async put({ id: seedId, universityId }: Seed, detail: (SeedDetail & { readonly level: SeedDetailLevel }) | null): Promise<void> {
    const { tx } = this.database;
    await tx.update(SeedRow, { id: seedId }, { detailLevel: detail?.level ?? null });
    if (detail) await tx.upsert(SeedDetailRow, { seedId, universityId, bodyJa: detail.bodyJa, bodyEn: detail.bodyEn }, ['seedId']);
    else await tx.delete(SeedDetailRow, { seedId });
  }

  /** Before the reading and in its transaction: the database shows the detail to nobody else. */
  async recordOpening({ id: seedId, universityId }: Seed, opener: { readonly tenantId: string; readonly userId: string; readonly name: string }): Promise<void> {
    await this.database.query(
      `insert into catalog.detail_opening (id, seed_id, tenant_id, university_id, opened_by, opened_by_name) values ($1, $2, $3, $4, $5, $6)`,
      [newId(), seedId, opener.tenantId, universityId, opener.userId, opener.name]);
  }

  /** Of the caller's university, newest first. */
  async openings(seedId: string, universityId: string): Promise<DetailOpening[]> {
    const rows = await this.database.tx.find(DetailOpeningRow, { where: { seedId, universityId }, order: { id: 'DESC' }, take: 200 });
    return rows.map(({ id, tenantId, openedByName, openedAt }) => ({ id, organisationId: tenantId, name: openedByName, openedAt }));
  }

  async hasAgreement(universityId: string, companyId: string): Promise<boolean> {
    const found = await this.database.query(
      `select 1 from catalog.nda n where n.tenant_id = $1 and n.company_id = $2 and ${inForce('n')} limit 1`,
      [universityId, companyId]);
    return found.length > 0;
  }

  async addAgreement(agreement: Omit<NdaRow, 'id' | 'recordedAt' | 'endedAt' | 'endedBy'>): Promise<string> {
    const id = newId();
    await this.database.tx.insert(NdaRow, { ...agreement, id, recordedAt: new Date(), endedAt: null, endedBy: null });
    return id;
  }

  /** @returns false when there is none of the university, or it was ended before. */
  async endAgreement(id: string, universityId: string, endedBy: string): Promise<boolean> {
    const { affected } = await this.database.tx.update(NdaRow, { id, universityId, endedAt: IsNull() }, { endedAt: new Date(), endedBy });
    return affected === 1;
  }

  /** Those of which the organisation is one side, newest first. */
  agreements(organisationId: string): Promise<NdaRow[]> {
    return this.database.tx.find(NdaRow, { where: [{ universityId: organisationId }, { companyId: organisationId }], order: { id: 'DESC' }, take: 500 });
  }
}
