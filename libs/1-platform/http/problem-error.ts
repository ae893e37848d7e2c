import type { DomainError, Result } from '@musubi/kernel';

export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An expected failure on its way to the one exception filter. */
export class ProblemError extends Error {
  constructor(readonly problem: DomainError, readonly errors: readonly FieldProblem[] = []) {
    super(problem.message);
    this.name = 'ProblemError';
  }
}

/** The request has the wrong form; each wrong field is named. */
export class ValidationError extends ProblemError {
  constructor(errors: readonly FieldProblem[]) {
    super({ code: 'request.invalid', message: errors.map((error) => `${error.path}: ${error.message}`).join('; ') }, errors);
  }
}

/** Turns a use case's answer into its value, or throws its problem. */
export function unwrap<T>(result: Result<T, DomainError>): T {
  if (result.ok) return result.value;
  const { code, message, path } = result.error;
  throw new ProblemError(result.error, path === undefined ? [] : [{ path, code, message }]);
}
