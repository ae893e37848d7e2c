import { NotExactYen, ratioBp, sumYen, type BasisPoints, type Yen } from '@musubi/kernel';

/**
 * Σ overhead ÷ Σ direct over contracts (or receipts), in basis points rounded half up. Null where a rate says nothing: without
 * direct cost, or where the overhead is so many times the direct cost (of other lines) that the ratio is no exact number.
 */
export function effectiveOverheadRate(
  parts: readonly { readonly direct: Yen; readonly overhead: Yen }[],
): BasisPoints | null {
  const [overhead, direct] = [sumYen(parts.map((part) => part.overhead)), sumYen(parts.map((part) => part.direct))];
  try {
    return ratioBp(overhead, direct);
  } catch (thrown) {
    if (thrown instanceof NotExactYen) return null;
    throw thrown;
  }
}
