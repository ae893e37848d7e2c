import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeldOutTest } from '../domain/learning/held-out-test.js';

/** One version of a university's model; rows are only added, so each can be compared and gone back to. */
@Entity({ schema: 'matching', name: 'model' })
export class LearntModelRow {
  /** The university. */
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'model_pkey' })
  tenantId!: string;

  /** From 1; 0 stands for the defaults, which are no row. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'model_pkey' })
  version!: number;

  /** The version of the default model: its features are what the weights are for. */
  @Column('text')
  base!: string;

  @Column('jsonb')
  weights!: Readonly<Record<string, number>>;

  /** Decided needs and matches it was learnt from. */
  @Column('int')
  needs!: number;

  @Column('int')
  decisions!: number;

  /** How this way of learning did on needs that it had not seen. */
  @Column('jsonb', { name: 'held_out' })
  heldOut!: HeldOutTest;

  @Column('timestamptz', { name: 'learnt_at' })
  learntAt!: Date;

  /** Null: learnt by night. */
  @Column('uuid', { name: 'learnt_by', nullable: true })
  learntBy!: string | null;
}
