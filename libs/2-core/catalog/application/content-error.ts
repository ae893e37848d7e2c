import { type DomainError, err, type Result } from '@musubi/kernel';

/** Several field errors as one problem: the first names the path, the message names them all. */
export function contentError(errors: readonly DomainError[]): Result<never, DomainError> {
  return err({
    code: 'content.invalid',
    message: errors.map((error) => `${error.path ?? ''}: ${error.message}`).join('; '),
    ...(errors[0]?.path !== undefined && { path: errors[0].path }),
    params: { errors },
  });
}
