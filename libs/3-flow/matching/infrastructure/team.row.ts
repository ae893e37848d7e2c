import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The team that one university can offer for a need, as of the need's last run. */
@Entity({ schema: 'matching', name: 'team' })
@Index('team_company', ['companyId', 'needId'])
export class TeamRow {
  @PrimaryColumn('uuid', { name: 'need_id', primaryKeyConstraintName: 'team_pkey' })
  needId!: string;

  /** The university: a team spans no two of them, so that none sees what another has. */
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'team_pkey' })
  tenantId!: string;

  /** As of its matches. */
  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('int', { name: 'need_version' })
  needVersion!: number;

  @Column('text', { array: true })
  aspects!: string[];

  @Column('jsonb')
  members!: { seedId: string; covers: number[] }[];
}
