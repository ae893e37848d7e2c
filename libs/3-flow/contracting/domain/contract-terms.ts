import { err, ok, plainDate, yen, type DomainError, type PlainDate, type Result } from '@musubi/kernel';
import { amountErrors } from './contract-amount-errors.js';
import { dateErrors, termErrors } from './contract-date-errors.js';
import { isContractLineKind, linesErrors } from './contract-line-errors.js';
import type { ContractLine } from './contract-line.js';
import type { ContractTermsInput } from './contract-terms-input.js';
import { isContractType, type ContractType } from './contract-type.js';
import type { InstalmentTerms } from './instalments.js';

/** A contract's terms, checked. Whether the instalments add up is for `planInstalments`, once the total is known. */
export type ContractTerms = {
  readonly contractType: ContractType;
  readonly startDate: PlainDate;
  /** Last day, included; never before the start. */
  readonly endDate: PlainDate;
  readonly lines: readonly ContractLine[];
  readonly instalments: readonly InstalmentTerms[];
};

/**
 * Checks terms from outside and returns them typed, or everything that is wrong with them, each with its path:
 * `contract.type_unknown` and the errors of `termErrors`, `linesErrors`, `dateErrors` and `amountErrors`.
 */
export function checkContractTerms(input: ContractTermsInput): Result<ContractTerms, readonly DomainError[]> {
  const { contractType, instalments = [] } = input;
  const errors = [
    ...termErrors(input),
    ...linesErrors(input),
    ...instalments.flatMap(({ dueDate, amount }, index) => [
      ...dateErrors(dueDate, `instalments.${index}.dueDate`),
      ...amountErrors(amount, `instalments.${index}.amount`),
    ]),
  ];
  if (!isContractType(contractType)) {
    return err([{ code: 'contract.type_unknown', message: 'Unknown contract type.', path: 'contractType' }, ...errors]);
  }
  if (errors.length > 0) return err(errors);

  return ok({
    contractType,
    startDate: plainDate(input.startDate),
    endDate: plainDate(input.endDate),
    lines: input.lines.flatMap((line) =>
      isContractLineKind(line.kind)
        ? [{ kind: line.kind, amount: yen(line.amount), fiscalYear: line.fiscalYear, basis: line.basis.trim() }]
        : [],
    ),
    instalments: instalments.map(({ dueDate, amount }) => ({ dueDate: plainDate(dueDate), amount: yen(amount) })),
  });
}
