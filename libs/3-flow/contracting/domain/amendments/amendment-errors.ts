import { comparePlainDates, fiscalYearOf, isPlainDate, plainDate, type DomainError, type PlainDate } from '@musubi/kernel';
import { amountErrors } from '../contract-amount-errors.js';
import { dateErrors } from '../contract-date-errors.js';
import { fiscalYearErrors, isContractLineKind, mostLines, negativeSums } from '../contract-line-errors.js';
import { type ContractLine, contractLineKinds } from '../contract-line.js';
import type { ContractType } from '../contract-type.js';
import type { ContractParty } from '../content/contract-content.js';
import { tooFewParties } from '../content/missing-content.js';
import type { ContractLineInput, InstalmentInput } from '../contract-terms-input.js';

/** An amendment as it comes in, not checked yet. Dates `YYYY-MM-DD`, amounts in yen; what is absent stays. */
export type AmendmentInput = {
  readonly date: string;
  readonly endDate?: string | undefined;
  readonly companyName?: string | undefined;
  readonly people?: readonly string[] | undefined;
  /** All of them from now on; a country is ISO 3166, two letters. */
  readonly parties?: readonly ContractParty[] | undefined;
  /** Additions; negative ones are reductions. */
  readonly lines?: readonly ContractLineInput[] | undefined;
  /** How what is open is paid from now on. */
  readonly instalments?: readonly InstalmentInput[] | undefined;
};

/** The contract as it stands before the amendment. */
export type AmendedContract = {
  readonly type: ContractType;
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly signingDate: PlainDate;
  /** The day its last step or amendment holds from. */
  readonly lastChangedOn: PlainDate | null;
  readonly lines: readonly ContractLine[];
};

/**
 * Everything that is wrong with an amendment, none if it may be concluded: `contract.amendment_empty`, `contract.date_in_future`,
 * `contract.date_out_of_order` before the signature or the last change, `contract.amended_after_end`, `contract.ends_before_start`
 * where the term would end before the amendment, `contract.parties_too_few` for a type that has several, `contract.party_twice`,
 * `contract.amendment_without_money` for lines of a contract that has none,
 * `contract.negative_total` of all lines with it, and those of the lines, their years and the instalments.
 */
export function amendmentErrors(input: AmendmentInput, contract: AmendedContract, today: PlainDate): DomainError[] {
  const { endDate, lines = [], instalments = [] } = input;
  const said = [endDate, input.companyName, input.people, input.parties].some((each) => each !== undefined);
  if (!said && lines.length === 0 && instalments.length === 0) {
    return [{ code: 'contract.amendment_empty', message: 'An amendment changes something.' }];
  }
  const dates = amendmentDateErrors(input, contract, today);
  if (dates.length > 0) return dates;
  const paid = instalments.flatMap(({ dueDate, amount }, index) => [
    ...dateErrors(dueDate, `instalments.${index}.dueDate`), ...amountErrors(amount, `instalments.${index}.amount`),
  ]);
  return [...partyErrors(input, contract), ...moneyErrors(lines, contract, plainDate(endDate ?? contract.endDate)), ...paid];
}

function amendmentDateErrors({ date, endDate }: AmendmentInput, contract: AmendedContract, today: PlainDate): DomainError[] {
  const invalid = [...dateErrors(date, 'date'), ...(endDate === undefined ? [] : dateErrors(endDate, 'endDate'))];
  if (invalid.length > 0 || !isPlainDate(date)) return invalid;
  const { signingDate, lastChangedOn } = contract;
  const notBefore = lastChangedOn !== null && lastChangedOn > signingDate ? lastChangedOn : signingDate;
  if (date > today) return [{ code: 'contract.date_in_future', message: 'What has not happened yet cannot be recorded.', path: 'date', params: { today } }];
  if (date < notBefore) return [{ code: 'contract.date_out_of_order', message: `The contract last changed on ${notBefore}.`, path: 'date', params: { lastChangedOn: notBefore } }];
  if (date > contract.endDate) return [{ code: 'contract.amended_after_end', message: `The contract is amended after its end (${contract.endDate}).`, path: 'date', params: { endDate: contract.endDate } }];
  if (endDate !== undefined && (endDate < date || endDate < contract.startDate)) {
    return [{ code: 'contract.ends_before_start', message: 'The term would end before it is amended.', path: 'endDate' }];
  }
  return [];
}

function partyErrors({ parties }: AmendmentInput, { type }: AmendedContract): DomainError[] {
  if (parties === undefined) return [];
  const twice = parties.findIndex(({ name }, index) => parties.findIndex((each) => each.name === name) < index);
  return [
    ...(tooFewParties(type, parties) ? [{ code: 'contract.parties_too_few', message: 'One party alone is not a contract of this type.', path: 'parties' }] : []),
    ...(twice === -1 ? [] : [{ code: 'contract.party_twice', message: `${parties[twice]?.name} is named twice.`, path: `parties.${twice}.name` }]),
  ];
}

function moneyErrors(lines: readonly ContractLineInput[], contract: AmendedContract, endDate: PlainDate): DomainError[] {
  if (lines.length > 0 && contract.lines.length === 0) {
    return [{ code: 'contract.amendment_without_money', message: 'A contract without money gets none by an amendment: draft a contract of its own.', path: 'lines' }];
  }
  if (lines.length + contract.lines.length > mostLines) {
    return [{ code: 'contract.too_many_lines', message: 'Too many lines.', path: 'lines', params: { most: mostLines } }];
  }
  const last = comparePlainDates(endDate, contract.endDate) < 0 ? contract.endDate : endDate;
  const years = { first: fiscalYearOf(contract.startDate), last: fiscalYearOf(last) };
  const errors = lines.flatMap((line, index) => lineErrors(line, `lines.${index}`, years));
  if (errors.length > 0) return errors;
  const all = [...contract.lines, ...lines];
  return [...negativeSums(all), ...leftBeyond(all, contract.startDate, endDate)];
}

function lineErrors({ kind, amount, fiscalYear, basis }: ContractLineInput, path: string, years: Parameters<typeof fiscalYearErrors>[1]): DomainError[] {
  return [
    ...amountErrors(amount, `${path}.amount`),
    ...(isContractLineKind(kind) ? [] : [{ code: 'contract.line_kind_unknown', message: 'Unknown kind of line.', path: `${path}.kind` }]),
    ...(basis.trim() === '' ? [{ code: 'contract.basis_missing', message: 'Each line states its basis.', path: `${path}.basis` }] : []),
    ...fiscalYearErrors(fiscalYear, years, `${path}.fiscalYear`),
  ];
}

/** A shorter term leaves no money in the years it gives up. */
function leftBeyond(lines: readonly ContractLineInput[], startDate: PlainDate, endDate: PlainDate): DomainError[] {
  const [first, last] = [fiscalYearOf(startDate), fiscalYearOf(endDate)];
  const beyond = lines.map(({ kind, amount, fiscalYear = first }) => ({ kind, amount, fiscalYear })).filter(({ fiscalYear }) => fiscalYear > last);
  const years = [...new Set(beyond.map(({ fiscalYear }) => fiscalYear))].filter((year) => contractLineKinds.some((of) => (
    beyond.filter(({ kind, fiscalYear }) => kind === of && fiscalYear === year).reduce((sum, { amount }) => sum + amount, 0) !== 0)));
  return years.map((fiscalYear) => ({
    code: 'contract.fiscal_year_outside_term', message: `The contract would end in fiscal year ${last}; money of ${fiscalYear} is left.`, path: 'lines', params: { first, last, fiscalYear },
  }));
}
