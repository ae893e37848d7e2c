import type { ContractLineKind, ContractType } from '@musubi/contracting';

/** A contract of the demo's past before it is recorded: company by key, department by code, whole yen. */
export interface PlannedContract {
  readonly company: string;
  readonly department: string;
  readonly title: string;
  readonly type: ContractType;
  readonly signingDate: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly lines: readonly PlannedLine[];
  readonly instalments: readonly { readonly dueDate: string; readonly amount: number }[];
  readonly receipts: readonly { readonly date: string; readonly amount: number }[];
}

export interface PlannedLine {
  readonly kind: ContractLineKind;
  readonly amount: number;
  readonly fiscalYear: number;
  readonly basis: string;
}

/** What a contract is about and with whom. */
export interface Partnership {
  readonly company: string;
  readonly sme: boolean;
  readonly prefecture: string;
  readonly department: string;
  readonly title: string;
}

/** When it was signed and runs, and the fiscal years it is paid in. */
export interface Term {
  readonly signingDate: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly years: readonly number[];
}
