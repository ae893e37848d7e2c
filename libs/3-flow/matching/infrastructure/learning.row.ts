import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a university last learnt, and what came of it: also where it was too little for a model. */
@Entity({ schema: 'matching', name: 'learning' })
export class LearningRow {
  /** The university. */
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'learning_pkey' })
  tenantId!: string;

  /** By night: it is asked once. */
  @Column('timestamptz', { name: 'asked_at', nullable: true })
  askedAt!: Date | null;

  @Column('timestamptz', { name: 'ran_at', nullable: true })
  ranAt!: Date | null;

  /** Of which something was wanted more than something else. */
  @Column('int', { nullable: true })
  needs!: number | null;

  /** Null: too few needs for a model. */
  @Column('int', { nullable: true })
  version!: number | null;
}
