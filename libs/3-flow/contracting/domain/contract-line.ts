import { sumYen, type FiscalYear, type Yen } from '@musubi/kernel';

/**
 * What a line pays for. Intellectual contribution (知的貢献経費) is booked as direct cost; the researcher fee (研究料)
 * is a base of overhead only where the policy says so; the strategic fee (戦略的産学連携経費) carries no overhead.
 */
export const contractLineKinds = ['direct', 'intellectualContribution', 'researcherFee', 'strategicFee'] as const;

export type ContractLineKind = (typeof contractLineKinds)[number];

/** One priced line, printed with its basis (算定根拠). Whole yen, without tax if the policy's tax is exclusive. */
export type ContractLine = {
  readonly kind: ContractLineKind;
  readonly amount: Yen;
  /** The year the money is for; that of the contract's start when absent. */
  readonly fiscalYear?: FiscalYear | undefined;
  readonly basis: string;
};

/** The lines' amounts by what the rules tell apart. */
export type LineSums = { readonly direct: Yen; readonly researcherFee: Yen; readonly strategicFee: Yen };

/** Sums the lines; direct includes intellectual contribution. */
export function sumLines(lines: readonly Pick<ContractLine, 'kind' | 'amount'>[]): LineSums {
  const sumOf = (...kinds: ContractLineKind[]): Yen =>
    sumYen(lines.filter(({ kind }) => kinds.includes(kind)).map(({ amount }) => amount));
  return {
    direct: sumOf('direct', 'intellectualContribution'),
    researcherFee: sumOf('researcherFee'),
    strategicFee: sumOf('strategicFee'),
  };
}
