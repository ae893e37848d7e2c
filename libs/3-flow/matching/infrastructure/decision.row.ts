import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Lesson, Outcome } from '../domain/learning/decided-need.js';

/** What became of a match, with the features it was scored by when that was decided: what the university's model learns from. */
@Entity({ schema: 'matching', name: 'decision' })
@Check('decision_outcome', `outcome in ('declined', 'handed_over', 'accepted', 'contracted')`)
@Check('decision_lesson', `lesson in ('relevance', 'trl', 'budget', 'nothing')`)
@Index('decision_need', ['tenantId', 'needId'])
@Index('decision_department', ['departmentId', 'decidedAt'])
@Index('decision_taken_up', ['tenantId', 'takenUpSince'], { where: '(taken_up_since IS NOT NULL)' })
@Index('decision_contract', ['companyId'], { where: `(outcome = 'contracted'::text)` })
export class DecisionRow {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'decision_pkey' })
  matchId!: string;

  /** The university that decided. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** The company of the need; nobody's id where it was anonymous. */
  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('uuid', { name: 'seed_id' })
  seedId!: string;

  /** Of the seed. */
  @Column('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('text')
  outcome!: Outcome;

  @Column('text')
  lesson!: Lesson;

  /** The decider's own word for a decline. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** By name; which names there are and what they mean is the base's business. */
  @Column('jsonb')
  features!: Readonly<Record<string, number>>;

  /** Names the meaning of the features: the version of the default model. */
  @Column('text')
  base!: string;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  /** The first version of the university's model that learnt from this decision; null before one did. */
  @Column('int', { name: 'learnt_since', nullable: true })
  learntSince!: number | null;

  /** The first version that knew that this was taken up: what was is never taken back, so all later ones know it too. */
  @Column('int', { name: 'taken_up_since', nullable: true })
  takenUpSince!: number | null;
}
