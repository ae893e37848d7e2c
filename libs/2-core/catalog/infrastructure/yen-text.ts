/** Whole yen up to the largest safe integer; PostgreSQL's bigint arrives as text. */
export function amountOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}

export function textOf(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
