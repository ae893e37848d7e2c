import { addYen, fail, ok, sumYen, type DomainError, type Result, type Yen } from '@musubi/kernel';
import type { LineSums } from './contract-line.js';
import type { OverheadBase, OverheadRule, TaxPolicy } from './overhead-policy.js';

/** Overhead as an exact fraction of an amount of the lines: `of` × numerator ÷ denominator. */
export type OverheadShare = {
  readonly of: (sums: LineSums) => Yen;
  readonly numerator: bigint;
  readonly denominator: bigint;
};

type Fraction = Pick<OverheadShare, 'numerator' | 'denominator'>;

const whole = 10_000n;

/** Is the overhead a share of all that is received, rather than of some lines? */
export function isShareOfTotal(base: OverheadBase): base is 'total' | 'totalGrossedUp' {
  return base === 'total' || base === 'totalGrossedUp';
}

/** The share of the amount received itself: rate, or rate ÷ (1 + rate), 30/130 say. */
export function shareOfReceived({ base, rateBp }: OverheadRule): Fraction {
  const rate = BigInt(rateBp);
  return { numerator: rate, denominator: base === 'totalGrossedUp' ? whole + rate : whole };
}

/**
 * What share of which lines a rule's overhead is. A share s of the total received is a share of the lines without it:
 * the total is (lines + overhead) × (1 + tax on top), so overhead = lines × s(1 + tax) ÷ (1 − s(1 + tax)).
 * Error `overhead.rate_leaves_nothing` when that share takes the whole amount or more.
 */
export function overheadShareOf(rule: OverheadRule, tax: TaxPolicy): Result<OverheadShare, DomainError> {
  const rate = { numerator: BigInt(rule.rateBp), denominator: whole };
  switch (rule.base) {
    case 'direct':
      return ok({ ...rate, of: ({ direct }) => direct });
    case 'direct+researcherFee':
      return ok({ ...rate, of: ({ direct, researcherFee }) => addYen(direct, researcherFee) });
    case 'direct+tax':
      return ok({ numerator: rate.numerator * withTaxOnTop(tax), denominator: whole * whole, of: ({ direct }) => direct });
    case 'total':
    case 'totalGrossedUp':
      return shareOfLines(rule, tax);
  }
}

function shareOfLines(rule: OverheadRule, tax: TaxPolicy): Result<OverheadShare, DomainError> {
  const received = shareOfReceived(rule);
  const numerator = received.numerator * withTaxOnTop(tax);
  const denominator = received.denominator * whole - numerator;
  if (denominator <= 0n) {
    return fail('overhead.rate_leaves_nothing', 'The overhead would be all of the amount received, or more.', {
      params: { base: rule.base, rateBp: rule.rateBp },
    });
  }
  const of = ({ direct, researcherFee, strategicFee }: LineSums): Yen => sumYen([direct, researcherFee, strategicFee]);
  return ok({ of, numerator, denominator });
}

/** What ten thousand yen are with the tax that is added to them: inclusive amounts contain theirs already. */
function withTaxOnTop({ mode, rateBp }: TaxPolicy): bigint {
  return mode === 'exclusive' ? whole + BigInt(rateBp) : whole;
}
