import { Entity, PrimaryColumn } from 'typeorm';
import type { Measure } from '../../domain/measure.js';
import { SummedRow } from './summed.row.js';

/** A new object each time: what one column is given is written into it. */
const key = (): { primaryKeyConstraintName: string } => ({ primaryKeyConstraintName: 'income_group_sum_pkey' });

/** All entries there are now, summed by everything they are counted under; `none` where there is no such thing. */
@Entity({ schema: 'reporting', name: 'income_group_sum' })
export class IncomeGroupSumRow extends SummedRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', ...key() })
  tenantId!: string;

  @PrimaryColumn('text', key())
  measure!: Measure;

  @PrimaryColumn('int', { name: 'fiscal_year', ...key() })
  fiscalYear!: number;

  @PrimaryColumn('text', { name: 'contract_type', ...key() })
  contractType!: string;

  @PrimaryColumn('boolean', { name: 'is_private', ...key() })
  isPrivate!: boolean;

  @PrimaryColumn('text', key())
  department!: string;

  @PrimaryColumn('text', key())
  hub!: string;

  @PrimaryColumn('text', key())
  field!: string;

  @PrimaryColumn('text', key())
  size!: string;

  @PrimaryColumn('text', key())
  umbrella!: string;

  /** Keeps those who write at once out of each other's way. */
  @PrimaryColumn('int', key())
  slot!: number;
}
