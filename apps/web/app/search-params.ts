import { isPlainDate } from '@musubi/kernel';

/** Readers for what stands in the address: anything odd is left out, never an error. */
type Raw = Record<string, unknown>;

export function text(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function whole(raw: Raw, key: string): number | undefined {
  const value = Number(raw[key]);
  return raw[key] !== undefined && Number.isInteger(value) ? value : undefined;
}

/** `YYYY-MM-DD` of a day that there is. */
export function day(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  return isPlainDate(value) ? value : undefined;
}

export function oneOf<const T extends string>(raw: Raw, key: string, allowed: readonly T[]): T | undefined {
  return allowed.find((value) => value === raw[key]);
}

/** Drops what is not set, so that addresses stay short. */
export function present<T extends Raw>(values: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [Key in keyof T]?: NonNullable<T[Key]> };
}
