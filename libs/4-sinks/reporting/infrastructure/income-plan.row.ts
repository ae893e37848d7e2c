import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a university planned to receive in a fiscal year, as known from a day on. A revision is a new row. */
@Entity({ schema: 'reporting', name: 'income_plan' })
@Index('income_plan_year', ['tenantId', 'fiscalYear', 'validFrom'])
export class IncomePlanRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'income_plan_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  /** Whole yen. */
  @Column('bigint')
  amount!: number;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('text')
  source!: string;
}
