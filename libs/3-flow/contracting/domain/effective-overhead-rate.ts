import { ratioBp, sumYen, type BasisPoints, type Yen } from '@musubi/kernel';

/** Σ overhead ÷ Σ direct over contracts (or receipts), in basis points rounded half up; null without direct cost. */
export function effectiveOverheadRate(
  parts: readonly { readonly direct: Yen; readonly overhead: Yen }[],
): BasisPoints | null {
  return ratioBp(sumYen(parts.map(({ overhead }) => overhead)), sumYen(parts.map(({ direct }) => direct)));
}
