import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which version of a need was matched last: what makes "no match" an answer instead of "not ready". */
@Entity({ schema: 'matching', name: 'need_run' })
export class NeedRunRow {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'need_run_pkey' })
  needId!: string;

  /** The company of the need. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('int', { name: 'need_version' })
  needVersion!: number;

  /** The universities whose seeds were asked. */
  @Column('uuid', { name: 'university_ids', array: true })
  universityIds!: string[];

  /** A code when the need says nothing that could be matched. */
  @Column('text', { name: 'nothing_to_match', nullable: true })
  nothingToMatch!: string | null;

  /** Until when the seeds' corpus was known, by the database's clock … */
  @Column('timestamptz', { name: 'looked_at' })
  lookedAt!: Date;

  /** … and the transactions that were seen: all before this number. */
  @Column('text', { name: 'looked_transaction' })
  lookedTransaction!: string;

  /** All that the scores depended on besides the texts; null for runs that did not say. */
  @Column('text', { name: 'scored_by', nullable: true })
  scoredBy!: string | null;

  @Column('timestamptz', { name: 'ran_at', default: () => 'now()' })
  ranAt!: Date;
}
