import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One `musubi rematch`, however often it was broken off and called again: how far it is, and what it came to. */
@Entity({ schema: 'matching', name: 'rematch' })
@Index('rematch_open', ['workedAt'], { where: '(ended_at IS NULL)' })
export class RematchRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'rematch_pkey' })
  id!: string;

  /** Every open need, not only those that another model has scored or none. */
  @Column('boolean', { name: 'every_need' })
  everyNeed!: boolean;

  /** By the database's clock, as the needs' runs: what ran since then is done. */
  @Column('timestamptz', { name: 'begun_at', default: () => 'clock_timestamp()' })
  begunAt!: Date;

  /** When it last did something. */
  @Column('timestamptz', { name: 'worked_at', default: () => 'clock_timestamp()' })
  workedAt!: Date;

  @Column('int', { name: 'total', default: 0 })
  total!: number;

  @Column('int', { name: 'matched', default: 0 })
  matched!: number;

  @Column('int', { name: 'skipped', default: 0 })
  skipped!: number;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
