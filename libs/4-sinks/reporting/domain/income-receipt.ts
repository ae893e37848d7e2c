/** Newest first; the last row seen. */
export interface ReceiptPosition {
  readonly date: string;
  readonly id: string;
}

export interface IncomeReceiptsQuery {
  readonly tenantId: string;
  readonly fiscalYear: number;
  /** Part of the contract's number or title or of the company's name. */
  readonly text?: string | undefined;
  readonly departmentId?: string | undefined;
  readonly after?: ReceiptPosition | undefined;
  /** Absent: all. */
  readonly limit?: number | undefined;
}

/** A receipt behind a year's figure. Whole yen. */
export interface IncomeReceipt {
  readonly id: string;
  readonly date: string;
  readonly contractId: string;
  readonly number: string;
  readonly title: string;
  readonly companyId: string;
  readonly companyName: string;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly amount: number;
  readonly amountExTax: number;
  readonly direct: number;
  readonly overhead: number;
}

/** Over all receipts that the filter lets through, not only those of the page. */
export interface IncomeReceiptsTotal {
  readonly count: number;
  readonly received: number;
  readonly receivedExTax: number;
  readonly direct: number;
  readonly overhead: number;
}
