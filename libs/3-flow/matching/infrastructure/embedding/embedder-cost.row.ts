import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an embedder was asked on one day in Japan. */
@Entity({ schema: 'matching', name: 'embedder_cost' })
export class EmbedderCostRow {
  @PrimaryColumn('date', { name: 'day', primaryKeyConstraintName: 'embedder_cost_pkey' })
  day!: string;

  @PrimaryColumn('text', { name: 'embedder', primaryKeyConstraintName: 'embedder_cost_pkey' })
  embedder!: string;

  @Column('int', { name: 'requests' })
  requests!: number;

  @Column('int', { name: 'texts' })
  texts!: number;

  /** As the service counts them. */
  @Column('bigint', { name: 'tokens' })
  tokens!: string;
}
