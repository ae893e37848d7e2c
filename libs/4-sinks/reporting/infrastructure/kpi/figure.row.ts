import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A figure that a source states. Only added: two figures for one fact are both kept, each with its source. */
@Entity({ schema: 'reporting', name: 'figure' })
@Index('figure_year', ['tenantId', 'subject', 'fiscalYear', 'recordedOn'])
export class FigureRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'figure_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** A goal, or a cell of the fact book. */
  @Column('text')
  subject!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  /** In the subject's unit: whole yen, thousand yen, basis points or a count. */
  @Column('bigint')
  value!: number;

  @Column('text')
  source!: string;

  @Column('date', { name: 'recorded_on' })
  recordedOn!: string;
}
