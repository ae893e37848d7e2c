import type { DomainError, Result } from '@musubi/kernel';
import { ProblemError, unwrap } from '@musubi/platform/http/problem-error';

/**
 * The value, or its problem with every wrong field named, not only the first.
 * @param fieldOf what the request calls a field of the content
 */
export function unwrapContent<T>(result: Result<T, DomainError>, fieldOf: (path: string) => string = (path) => path): T {
  const errors = result.ok ? undefined : result.error.params?.['errors'];
  if (result.ok || !Array.isArray(errors)) return unwrap(result);
  throw new ProblemError(result.error, (errors as DomainError[]).map(({ path = '', code, message }) => ({ path: fieldOf(path), code, message })));
}
