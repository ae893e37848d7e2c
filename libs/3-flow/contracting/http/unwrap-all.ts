import type { DomainError, Result } from '@musubi/kernel';
import { ProblemError } from '@musubi/platform/http/problem-error';

/** The value, or a problem with the first error's code that names every wrong field. */
export function unwrapAll<T>(result: Result<T, readonly DomainError[]>): T {
  if (result.ok) return result.value;
  const [first] = result.error;
  if (!first) throw new Error('a failure without an error');
  throw new ProblemError(first, result.error.flatMap(({ path, code, message }) => (path === undefined ? [] : [{ path, code, message }])));
}
