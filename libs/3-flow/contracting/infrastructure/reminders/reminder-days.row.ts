import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** On which days a university reminds of what is due; only added to, the newest holds. */
@Entity({ schema: 'contracting', name: 'reminder_days' })
@Index('reminder_days_tenant', ['tenantId', 'id'])
export class ReminderDaysRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_days_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('int', { name: 'days_before', array: true })
  daysBefore!: number[];

  @Column('int', { name: 'days_after', array: true })
  daysAfter!: number[];

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
