import { Column } from 'typeorm';

/** What every sum of entries holds, in yen. */
export abstract class SummedRow {
  @Column('int')
  entries!: number;

  @Column('bigint')
  amount!: number;

  @Column('bigint', { name: 'amount_ex_tax' })
  amountExTax!: number;

  @Column('bigint')
  direct!: number;

  @Column('bigint')
  overhead!: number;
}
