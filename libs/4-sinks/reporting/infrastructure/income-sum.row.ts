import { Entity, PrimaryColumn } from 'typeorm';
import type { Measure } from '../domain/measure.js';
import { SummedRow } from './sums/summed.row.js';

/** The entries summed by the day they were recorded, so that any past day's figures are read from a few rows. */
@Entity({ schema: 'reporting', name: 'income_sum' })
export class IncomeSumRow extends SummedRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'income_sum_pkey' })
  tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'income_sum_pkey' })
  measure!: Measure;

  @PrimaryColumn('int', { name: 'fiscal_year', primaryKeyConstraintName: 'income_sum_pkey' })
  fiscalYear!: number;

  @PrimaryColumn('date', { name: 'recorded_on', primaryKeyConstraintName: 'income_sum_pkey' })
  recordedOn!: string;

  @PrimaryColumn('text', { name: 'contract_type', primaryKeyConstraintName: 'income_sum_pkey' })
  contractType!: string;

  @PrimaryColumn('boolean', { name: 'is_private', primaryKeyConstraintName: 'income_sum_pkey' })
  isPrivate!: boolean;

  /** Keeps those who write at once out of each other's way. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'income_sum_pkey' })
  slot!: number;
}
