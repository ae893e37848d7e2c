import { fail, NotExactYen, type DomainError, type Result } from '@musubi/kernel';

/**
 * Amounts are exact to 9,007,199,254,740,991 yen (2^53 − 1); a computation that leaves this fails with
 * `overhead.amount_too_large` and gives no figure that is a yen off. Anything else thrown is a bug and passes through.
 */
export function withinExactYen<T>(compute: () => Result<T, DomainError>): Result<T, DomainError> {
  try {
    return compute();
  } catch (thrown) {
    if (thrown instanceof NotExactYen) {
      return fail('overhead.amount_too_large', 'An amount or a sum is too large to be kept exact.', {
        params: { largest: Number.MAX_SAFE_INTEGER },
      });
    }
    throw thrown;
  }
}
