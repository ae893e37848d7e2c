import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Band } from '../domain/scoring/band.js';
import type { StoredExplanation } from '../domain/explanation/upgrade-explanation.js';

@Entity({ schema: 'matching', name: 'match' })
@Index('match_pair', ['needId', 'seedId'], { unique: true })
@Index('match_tenant_need', ['tenantId', 'needId'])
@Index('match_company', ['companyId', 'needId'])
@Index('match_seed', ['seedId'])
export class MatchRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'match_pkey' })
  id!: string;

  /** The university of the seed: it owns the match. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** The company of the need, which may read the match; nobody's id where the need is anonymous, and the company reads by owning the need. */
  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('int', { name: 'need_version' })
  needVersion!: number;

  @Column('uuid', { name: 'seed_id' })
  seedId!: string;

  @Column('int', { name: 'seed_version' })
  seedVersion!: number;

  @Column('uuid', { name: 'department_id' })
  departmentId!: string;

  /** 0–1, comparable between needs. */
  @Column('float8', { name: 'score' })
  score!: number;

  @Column('text', { name: 'band' })
  band!: Band;

  /** Of being taken up, 0–1; null until the university's own decisions tell. */
  @Column('float8', { name: 'probability', nullable: true })
  probability!: number | null;

  /** What the score is made of, by name; a decision keeps them to be learnt from. */
  @Column('jsonb', { name: 'features', default: {} })
  features!: Readonly<Record<string, number>>;

  /** Version of what the features mean. */
  @Column('text', { name: 'base', default: '' })
  base!: string;

  /** Version of the university's own weights; 0 are the defaults. */
  @Column('int', { name: 'model_version', default: 0 })
  modelVersion!: number;

  @Column('jsonb', { name: 'explanation' })
  explanation!: StoredExplanation;

  @Column('text', { name: 'status', default: 'standing' })
  status!: 'standing' | 'withdrawn';

  @Column('timestamptz', { name: 'matched_at', default: () => 'now()' })
  matchedAt!: Date;
}
