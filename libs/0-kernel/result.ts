/** What an operation that may fail as expected returns. Only bugs throw. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** An expected failure. It knows nothing of HTTP. */
export type DomainError = {
  /** Stable and dotted, `contract.instalments_do_not_add_up`; the registry of codes gives status and wording. */
  readonly code: string;
  /** One English sentence for logs and developers. */
  readonly message: string;
  /** Where in the input, dotted: `lines.0.amount`. */
  readonly path?: string;
  /** Facts for the wording. */
  readonly params?: Readonly<Record<string, unknown>>;
};

/** Success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Failure. */
export function err<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Failure by a domain error. */
export function fail(
  code: string,
  message: string,
  extra: Pick<DomainError, 'path' | 'params'> = {},
): { readonly ok: false; readonly error: DomainError } {
  return err({ code, message, ...extra });
}

/** Did it succeed? Narrows the type. */
export function isOk<T, E>(result: Result<T, E>): result is { readonly ok: true; readonly value: T } {
  return result.ok;
}

/** The value, where a failure would be a bug. Throws Error with the failure as its cause. */
export function unwrap<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected failure: ${JSON.stringify(result.error)}`, { cause: result.error });
}
