import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { KpiKey } from '../../domain/kpi/kpi-tree.js';

/** What was planned of a goal for a fiscal year, as known from a day on. A revision is a new row. */
@Entity({ schema: 'reporting', name: 'kpi_plan' })
@Index('kpi_plan_year', ['tenantId', 'kpi', 'fiscalYear', 'validFrom'])
export class KpiPlanRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kpi_plan_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kpi!: KpiKey;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  /** In the goal's unit: whole yen, basis points or a count. */
  @Column('bigint')
  value!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('text')
  source!: string;
}
