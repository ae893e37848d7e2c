import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which version a university uses from when on; the newest choice holds. Rows are only added. */
@Entity({ schema: 'matching', name: 'model_choice' })
@Check('model_choice_reason', `reason in ('won', 'chosen')`)
@Index('model_choice_newest', ['tenantId', 'chosenAt'])
export class ModelChoiceRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_choice_pkey' })
  id!: string;

  /** The university. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** 0: the defaults. */
  @Column('int')
  version!: number;

  /** `won`: on held-out needs, so it was adopted. `chosen`: by a person, to go back or forth. */
  @Column('text')
  reason!: 'won' | 'chosen';

  @Column('timestamptz', { name: 'chosen_at' })
  chosenAt!: Date;

  @Column('uuid', { name: 'chosen_by', nullable: true })
  chosenBy!: string | null;
}
