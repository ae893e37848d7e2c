/** Quotient rounded towards minus infinity, exact. `divisor` must be positive. */
export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('divisor must be positive');
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

/** Quotient rounded to the nearest integer, halves up (towards plus infinity), exact. `divisor` must be positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return floorDivide(2n * dividend + divisor, 2n * divisor);
}

/** An integer as a number, exactly. Throws RangeError beyond the safe integers. */
export function safeInteger(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
  return number;
}
