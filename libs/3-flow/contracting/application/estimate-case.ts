import { type DomainError, err, fiscalYearOf, ok, type PlainDate, type Result, type Yen } from '@musubi/kernel';
import { budgetToDirect } from '../domain/budget-to-direct.js';
import { fiscalYearErrors, negativeSums } from '../domain/contract-line-errors.js';
import type { ContractLine } from '../domain/contract-line.js';
import { estimateNotes } from '../domain/estimate-notes.js';
import { withinExactYen } from '../domain/exact-yen.js';
import type { ContractFacts } from '../domain/overhead-facts.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import { overheadTableErrors } from '../domain/overhead-table-errors.js';
import { type AmendedPrice, type AmendmentLines, priceAmendedContract } from '../domain/price-amended-contract.js';
import { type EstimateCase, estimateCaseSchema, withoutNulls } from './estimate-case-schema.js';
import { firstInputError } from './first-input-error.js';

/** What one case costs. Whole yen; `subtotal` is all lines and overhead, and contains the tax if that is inclusive. */
export interface Estimate {
  readonly direct: number;
  readonly researcherFee: number;
  readonly overhead: number;
  readonly subtotal: number;
  readonly tax: number;
  readonly total: number;
  /** overhead ÷ direct in basis points, rounded half up; null without direct cost. */
  readonly effectiveRateBp: number | null;
  /** Ascending; each column adds up to the total. */
  readonly byFiscalYear: readonly { readonly fiscalYear: number; readonly direct: number; readonly overhead: number; readonly tax: number; readonly total: number }[];
  /** Place in the policy's table, from 0, of the rule that won for the original terms. */
  readonly rule: number;
  /** What a reader should know of how it came about, in English. */
  readonly notes: readonly string[];
}

type Terms = EstimateCase['terms'];

/** A case that has been read and has nothing wrong with it. */
interface ReadCase {
  readonly policy: OverheadPolicy;
  readonly facts: ContractFacts;
  readonly lines: readonly ContractLine[];
  /** With a budget: the line whose amount is sought, not among the lines. */
  readonly sought: { readonly fiscalYear?: number | undefined; readonly basis: string } | null;
  readonly amendments: readonly AmendmentLines[];
  readonly budget: Yen | null;
}

/**
 * Prices one case by the table that comes with it, with the same functions that price contracts. Takes the value of a
 * JSON text; writes and reads nothing else. With `checkTable` the table must be whole (`overheadTableErrors`). One error, the first that a person should mend, with its path in the input.
 */
export function estimateCase(input: unknown, { checkTable = false } = {}): Result<Estimate, DomainError> {
  const given = withoutNulls(input);
  const parsed = estimateCaseSchema.safeParse(given);
  if (!parsed.success) return err(firstInputError(parsed.error.issues, estimateCaseSchema, given));
  const [unsound] = checkTable ? overheadTableErrors(parsed.data.policy) : [];
  if (unsound) return err({ ...unsound, path: `policy.${unsound.path}` });
  const read = readCase(parsed.data);
  if (!read.ok) return read;
  const estimate = withinExactYen(() => priceCase(read.value));
  return estimate.ok || estimate.error.path !== undefined ? estimate : atTerms(estimate.error);
}

function priceCase(read: ReadCase): Result<Estimate, DomainError> {
  const { policy, facts, lines, sought, amendments, budget } = read;
  if (budget === null || sought === null) {
    const wrong = negativeOnTheWay(lines, amendments);
    if (wrong) return err(wrong);
    const price = priceAmendedContract(policy, facts, lines, amendments);
    return price.ok ? ok(toEstimate(price.value, read)) : atTerms(price.error);
  }
  const found = budgetToDirect(policy, facts, budget, lines, { ...sought, amendments });
  if (!found.ok) return atTerms(found.error);
  const wrong = negativeOnTheWay([...lines, { ...sought, kind: 'direct', amount: found.value.direct }], amendments);
  return wrong ? err(wrong) : ok(toEstimate(found.value.price, read, found.value.direct));
}

function toEstimate(price: AmendedPrice, read: ReadCase, foundDirect?: Yen): Estimate {
  const { direct, researcherFee, overhead, subtotal, tax, total, effectiveRateBp, byFiscalYear, ruleIndex } = price;
  return {
    direct, researcherFee, overhead, subtotal, tax, total, effectiveRateBp,
    byFiscalYear: byFiscalYear.map((year) => ({
      fiscalYear: year.fiscalYear, direct: year.direct, overhead: year.overhead, tax: year.tax, total: year.total,
    })),
    rule: ruleIndex,
    notes: estimateNotes({ ...read, price, foundDirect }),
  };
}

/** What the types cannot say: the order of dates, years of the lines, one line sought by a budget. */
function readCase({ policy, terms }: EstimateCase): Result<ReadCase, DomainError> {
  const wrong = dateError(terms) ?? yearError(terms) ?? soughtError(terms);
  if (wrong) return err(wrong);
  const { contractType, startDate, endDate, partner, publicMoney, amendments, budget } = terms;
  const isSought = ({ kind }: Terms['lines'][number]): boolean => budget !== undefined && kind === 'direct';
  return ok({
    policy,
    facts: {
      contractType, startDate, endDate, signingDate: terms.signingDate ?? null, publicMoney,
      sme: partner.sme ?? null, prefecture: partner.prefecture ?? null, umbrella: partner.umbrella,
    },
    lines: terms.lines.flatMap((line) => (line.amount === undefined || isSought(line) ? [] : [{ ...line, amount: line.amount }])),
    sought: budget === undefined ? null : terms.lines.find(isSought) ?? { basis: '' },
    amendments,
    budget: budget ?? null,
  });
}

function dateError({ startDate, endDate, signingDate, amendments }: Terms): DomainError | undefined {
  if (endDate < startDate) return { code: 'contract.ends_before_start', message: 'The contract ends before it starts.', path: 'terms.endDate' };
  return amendments.flatMap(({ date }, index) => amendmentDateErrors(date, signingDate, endDate, `terms.amendments.${index}.date`))[0];
}

function amendmentDateErrors(date: PlainDate, signingDate: PlainDate | undefined, endDate: PlainDate, path: string): DomainError[] {
  if (signingDate !== undefined && date < signingDate) {
    return [{ code: 'contract.amended_before_signing', message: `The contract is amended before it is signed (${signingDate}).`, path }];
  }
  return date > endDate ? [{ code: 'contract.amended_after_end', message: `The contract is amended after its end (${endDate}).`, path }] : [];
}

function yearError({ startDate, endDate, lines, amendments }: Terms): DomainError | undefined {
  const years = { first: fiscalYearOf(startDate), last: fiscalYearOf(endDate) };
  const errorsOf = (of: readonly { readonly fiscalYear?: number | undefined }[], path: string): DomainError[] =>
    of.flatMap(({ fiscalYear }, index) => fiscalYearErrors(fiscalYear, years, `${path}.${index}.fiscalYear`));
  return [...errorsOf(lines, 'terms.lines'), ...amendments.flatMap((one, index) => errorsOf(one.lines, `terms.amendments.${index}.lines`))][0];
}

function soughtError({ lines, budget }: Terms): DomainError | undefined {
  const direct = lines.filter(({ kind }) => kind === 'direct');
  if (budget !== undefined && direct.length > 1) {
    return { code: 'estimate.more_than_one_direct_line', message: 'With a budget there is one direct line, whose amount is found.', path: 'terms.lines' };
  }
  const missing = lines.findIndex(({ kind, amount }) => amount === undefined && (budget === undefined || kind !== 'direct'));
  return missing < 0 ? undefined : { code: 'input.missing', message: 'amount is missing.', path: `terms.lines.${missing}.amount` };
}

/** At no time, from the original to the last amendment, may a kind of line come to less than nothing. */
function negativeOnTheWay(lines: readonly ContractLine[], amendments: readonly AmendmentLines[]): DomainError | undefined {
  const original = negativeSums(lines, 'terms.lines')[0];
  if (original) return original;
  const inOrder = [...amendments.entries()].sort(([, a], [, b]) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const sofar = [...lines];
  for (const [index, amendment] of inOrder) {
    sofar.push(...amendment.lines);
    const wrong = negativeSums(sofar, `terms.amendments.${index}.lines`)[0];
    if (wrong) return wrong;
  }
  return undefined;
}

/** The rules know the fields of a contract, the input has them under `terms`. */
function atTerms(error: DomainError): Result<never, DomainError> {
  return err({ ...error, path: error.path === undefined ? 'terms' : `terms.${error.path}` });
}
