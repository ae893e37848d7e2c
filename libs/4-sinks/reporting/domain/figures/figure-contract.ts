import type { PlainDate } from '@musubi/kernel';
import { countedCells } from '../fact-book/sheet.js';
import { kpiKeys, kpiTree } from '../kpi/kpi-tree.js';

/** Goals and cells of the fact book that are counted from the university's own contracts, so that their contracts can be shown. */
export const countedSubjects: readonly string[] = [...kpiKeys.filter((key) => 'counted' in kpiTree[key]), ...countedCells];

/** A contract that a figure counts. */
export interface FigureContract {
  readonly contractId: string;
  readonly number: string;
  readonly title: string;
  readonly contractType: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  /** Received on it in the year, whole yen; 0 where the contract counts by its term. */
  readonly amount: number;
}

/** Largest first; the last row seen. */
export type FigurePosition = Pick<FigureContract, 'amount' | 'contractId'>;

export interface FigureContractsQuery {
  readonly tenantId: string;
  readonly subject: string;
  readonly fiscalYear: number;
  /** Recorded by the end of this day. */
  readonly asOf: PlainDate;
  readonly after: FigurePosition | undefined;
  readonly limit: number;
}

/** Over all contracts of the figure, not only those of the page. */
export interface FigureTotal {
  readonly count: number;
  readonly amount: number;
}
