import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Reliability } from '../domain/learning/reliability.js';

/** How the scores of a model became probabilities, and how far such probabilities came true; the newest of the model in use holds. */
@Entity({ schema: 'matching', name: 'calibration' })
@Index('calibration_newest', ['tenantId', 'fittedAt'])
export class CalibrationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calibration_pkey' })
  id!: string;

  /** The university. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** Whose scores: 0 are the defaults'. */
  @Column('int', { name: 'model_version' })
  modelVersion!: number;

  @Column('text')
  base!: string;

  @Column('float8')
  slope!: number;

  @Column('float8', { name: 'score_offset' })
  offset!: number;

  @Column('jsonb')
  reliability!: Reliability;

  @Column('int')
  decisions!: number;

  @Column('timestamptz', { name: 'fitted_at' })
  fittedAt!: Date;
}
