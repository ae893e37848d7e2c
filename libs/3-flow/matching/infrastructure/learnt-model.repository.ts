import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { CalibrationRow } from './calibration.row.js';
import { LearntModelRow } from './learnt-model.row.js';
import { ModelChoiceRow } from './model-choice.row.js';

export type LearntModel = Readonly<Omit<LearntModelRow, 'tenantId'>>;
export type ModelChoice = Readonly<Omit<ModelChoiceRow, 'id' | 'tenantId'>>;
export type StoredCalibration = Readonly<Omit<CalibrationRow, 'id' | 'tenantId'>>;

/** What a university scores by; without a row it is the defaults. */
export interface ModelInUse {
  readonly universityId: string;
  /** 0: the defaults. */
  readonly version: number;
  readonly base: string | null;
  readonly weights: Readonly<Record<string, number>> | null;
  /** Whether it won by night, or a person chose it, and since when it is in use. */
  readonly reason: ModelChoice['reason'];
  readonly chosenAt: Date;
}

@Injectable()
export class LearntModelRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  ofUniversity(tenantId: string): Promise<LearntModel[]> {
    return this.database.tx.find(LearntModelRow, { where: { tenantId }, order: { version: 'DESC' } });
  }

  /** Gives the model the next version; two that are added at once wait for each other. */
  async add(tenantId: string, model: Omit<LearntModel, 'version'>): Promise<number> {
    await this.database.query(`select pg_advisory_xact_lock(hashtext('musubi.model'), hashtext($1))`, [tenantId]);
    const [row] = await this.database.query<{ next: number }>(
      'select coalesce(max(version), 0) + 1 as next from matching.model where tenant_id = $1', [tenantId]);
    const version = row?.next ?? 1;
    await this.database.tx.insert(LearntModelRow, { tenantId, version, ...model });
    return version;
  }

  async choose(tenantId: string, choice: ModelChoice): Promise<void> {
    await this.database.tx.insert(ModelChoiceRow, { id: newId(), tenantId, ...choice });
  }

  /** Newest first. */
  choices(tenantId: string): Promise<ModelChoice[]> {
    return this.database.tx.find(ModelChoiceRow, { where: { tenantId }, order: { chosenAt: 'DESC', id: 'DESC' } });
  }

  /** Of those that ever chose one: of all that the reader may see, or of one university. */
  inUse(universityId?: string): Promise<ModelInUse[]> {
    return this.database.query<ModelInUse>(
      `select distinct on (c.tenant_id) c.tenant_id as "universityId", c.version, m.base, m.weights, c.reason, c.chosen_at as "chosenAt"
         from matching.model_choice c left join matching.model m on m.tenant_id = c.tenant_id and m.version = c.version
        where $1::uuid is null or c.tenant_id = $1 order by c.tenant_id, c.chosen_at desc, c.id desc`, [universityId ?? null]);
  }

  async addCalibration(tenantId: string, calibration: StoredCalibration): Promise<void> {
    await this.database.tx.insert(CalibrationRow, { id: newId(), tenantId, ...calibration });
  }

  /** The newest of each university's each model that the reader may see. */
  calibrations(base: string): Promise<(StoredCalibration & { readonly universityId: string })[]> {
    return this.database.query(
      `select distinct on (tenant_id, model_version) tenant_id as "universityId", model_version as "modelVersion", base, slope, score_offset as "offset",
              reliability, decisions, fitted_at as "fittedAt"
         from matching.calibration where base = $1 order by tenant_id, model_version, fitted_at desc, id desc`, [base]);
  }
}
