import type { ContractType } from '../../api/types';

/** Whose contracts are open below the comparison: all, those of a type, or those of a department. */
export interface OpenGroup {
  readonly name: string;
  readonly type?: ContractType;
  readonly department?: string;
}
