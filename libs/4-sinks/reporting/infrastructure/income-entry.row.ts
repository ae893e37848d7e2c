import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Measure } from '../domain/measure.js';

/** A fact of money as it was recorded, with what it is counted under. Only added; written by the database when the fact is. */
@Entity({ schema: 'reporting', name: 'income_entry' })
@Index('income_entry_contract', ['contractId', 'measure'])
@Index('income_entry_page', { synchronize: false })
@Check('income_entry_measure', `measure in ('received', 'contracted', 'due')`)
export class IncomeEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'income_entry_pkey', default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  measure!: Measure;

  /** The receipt, contract or instalment. */
  @Column('uuid', { name: 'source_id' })
  sourceId!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  /** Received, signed or due. */
  @Column('date', { name: 'happened_on' })
  happenedOn!: string;

  /** The day in Tokyo on which it was written down: a report as of a day counts what was by its end. */
  @Column('date', { name: 'recorded_on' })
  recordedOn!: string;

  @Column('bigint')
  amount!: number;

  @Column('bigint', { name: 'amount_ex_tax' })
  amountExTax!: number;

  @Column('bigint')
  direct!: number;

  @Column('bigint')
  overhead!: number;

  @Column('text', { name: 'contract_type' })
  contractType!: string;

  /** With a company. */
  @Column('boolean', { name: 'is_private' })
  isPrivate!: boolean;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  /** `sme` or `large` when it was recorded; null when not known, or no company. */
  @Column('text', { name: 'company_size', nullable: true })
  companySize!: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column('text', { nullable: true })
  hub!: string | null;

  /** KAKENHI basic section of the seed, else the department's first. */
  @Column('text', { name: 'field_code', nullable: true })
  fieldCode!: string | null;

  /** The umbrella agreement it was signed under. */
  @Column('uuid', { name: 'umbrella_id', nullable: true })
  umbrellaId!: string | null;
}
